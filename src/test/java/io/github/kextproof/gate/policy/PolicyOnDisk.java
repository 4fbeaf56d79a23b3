package io.github.kextproof.gate.policy;

import io.github.kextproof.document.DocumentException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** A policy in a directory, read on the same day every time. */
final class PolicyOnDisk {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** A policy without anything wrong; tests add their mistake. */
    static final String WELL = """
            require:
              - scenario: reapproval
            """;

    /** The same with a waiver. */
    static final String WAIVED = WELL + """
            waivers:
              - test: "reapproval on catalina-0*"
                owner: mac-lab@example.com
                reason: the pane opens late
                link: https://tracker.example/4711
                expires: 2026-12-31
            """;

    private final Path directory;

    PolicyOnDisk(Path directory) {
        this.directory = directory;
    }

    Policy read(String yaml) {
        return PolicyReader.read(write(yaml), TODAY);
    }

    /** Everything the reader complains of, with the directory called vms. */
    String complaints(String yaml) {
        return complaintsOf(write(yaml));
    }

    String complaintsOf(Path file) {
        try {
            PolicyReader.read(file, TODAY);
            return "";
        } catch (DocumentException complaint) {
            return String.valueOf(complaint.getMessage()).replace(directory.toString(), "vms");
        }
    }

    private Path write(String yaml) {
        try {
            return Files.writeString(directory.resolve("gate.yaml"), yaml);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
