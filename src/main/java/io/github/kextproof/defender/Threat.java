package io.github.kextproof.defender;

import java.util.Optional;

/**
 * Something malicious that Defender found, as mdatp lists it.
 *
 * @param id by which mdatp knows it
 * @param name such as {@code Virus:DOS/EICAR_Test_File}
 * @param status such as {@code quarantined}; empty if mdatp does not say
 * @param path of the file; empty if mdatp does not say
 */
public record Threat(String id, String name, Optional<String> status, Optional<String> path) {
    /** Whether this is a file at that place; a Mac's /tmp is below /private. */
    public boolean isAt(String file) {
        return path.filter(here -> here.equals(file) || here.equals("/private" + file))
                .isPresent();
    }

    @Override
    public String toString() {
        return name
                + path.map(here -> " at " + here).orElse("")
                + status.map(word -> " (" + word + ")").orElse("");
    }
}
