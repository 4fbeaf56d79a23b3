package io.github.kextproof.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the HTML report goes, or that there is none. */
final class ReportChoice {
    static final String DEFAULT = "target/allure-report";

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Where the HTML report goes (default: " + DEFAULT + ").")
    private Path directory = Path.of(DEFAULT);

    @Option(names = "--no-report", description = "No HTML report.")
    private boolean none;

    @Nullable
    Path directory() {
        return none ? null : directory;
    }
}
