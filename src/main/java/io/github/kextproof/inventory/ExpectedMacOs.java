package io.github.kextproof.inventory;

import java.util.Optional;

/**
 * The macOS that a Mac must have.
 *
 * @param version one to three numbers; {@code 10.15} is any 10.15
 * @param build such as {@code 19H15}; empty for any
 */
public record ExpectedMacOs(String version, Optional<String> build) {
    /** @param text as the inventory has it: a version, and perhaps a build after a space */
    static ExpectedMacOs parse(String text) {
        int space = text.indexOf(' ');
        return space < 0
                ? new ExpectedMacOs(text, Optional.empty())
                : new ExpectedMacOs(text.substring(0, space), Optional.of(text.substring(space + 1)));
    }

    /** Whether that is what the Mac has. */
    public boolean isMetBy(String actualVersion, String actualBuild) {
        boolean same = actualVersion.equals(version) || actualVersion.startsWith(version + ".");
        return same && build.map(actualBuild::equals).orElse(true);
    }

    /** As the inventory has it. */
    @Override
    public String toString() {
        return version + build.map(text -> " " + text).orElse("");
    }
}
