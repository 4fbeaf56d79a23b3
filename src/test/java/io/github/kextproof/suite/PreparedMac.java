package io.github.kextproof.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An inventory with one stub Mac that a test describes, to be walked without a network. */
final class PreparedMac {
    private static final Path PRODUCT = Path.of("vms", "product").toAbsolutePath();

    private final Path directory;
    private String product = "wdav-101.19.48.pkg";
    private String keys = "";

    PreparedMac(Path directory) {
        this.directory = directory;
    }

    /** Whose command line is still {@code mdatp --health}. */
    PreparedMac withTheOldCommandLine() {
        product = "wdav-100.88.54.pkg";
        return this;
    }

    /** @param yaml a key of the Mac and its value, on one line */
    PreparedMac with(String yaml) {
        keys += "    " + yaml + "\n";
        return this;
    }

    /** @param when of the script, and {@code then}, as YAML */
    PreparedMac script(String when, String then) {
        return with("script: [{when: " + when + ", then: " + then + "}]");
    }

    /** The whole message of the failure, but for the time and the last command, which say nothing of what is tested. */
    String failing(Scenarios scenario) {
        Recorder told = walks(scenario);
        if (told.thrown == null) {
            throw new AssertionError("it passed");
        }
        return String.valueOf(told.thrown.getMessage())
                .replaceAll(" {6}\\(\\d\\d:\\d\\d:\\d\\d UTC on the Mac\\)", "")
                .replaceAll("\n  last ran [^\n]*", "");
    }

    Recorder walks(Scenarios scenario) {
        String macos = keys.contains("    macos:") ? "" : "    macos: \"10.14.6\"\n";
        String person = keys.contains("    person:") ? "" : "    person: never\n";
        try {
            return DirectWalk.of(
                    scenario,
                    Files.writeString(
                            directory.resolve("mac.yaml"),
                            """
                    type: stub
                    product: {package: %s, onboarding: %s}
                    macs:
                      - name: one
                    """.formatted(
                                                    PRODUCT.resolve(product),
                                                    PRODUCT.resolve("MicrosoftDefenderATPOnboardingMacOs.py"))
                                    + macos
                                    + person
                                    + keys));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
