package io.github.kextproof.cli;

import io.github.kextproof.report.HtmlReport;
import io.github.kextproof.report.ReportException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the report that a run makes, of results that are there: those of all shards, or of a run that made none. */
@Command(
        name = "report",
        description = "Makes one HTML report of results, such as those of all shards of a run.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = Kextproof.EXIT_CODES,
        exitCodeList = {
            " 0:the report is there, whatever it shows",
            " 2:the command line or a results directory is wrong, or the report cannot be written",
            " 3:trouble in kextproof itself"
        },
        usageHelpAutoWidth = true)
final class ReportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RESULTS", arity = "1..*", description = "Directories of results, shown as one.")
    @SuppressWarnings("NullAway.Init") // picocli insists on one
    private List<Path> results;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            defaultValue = ReportChoice.DEFAULT,
            description = "Where the report goes (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // has a default
    private Path report;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls anything
    ReportCommand() {}

    @Override
    public Integer call() {
        try {
            spec.commandLine().getOut().println("report   " + HtmlReport.writeAll(results, report));
            return ExitCode.ALL_WELL.code();
        } catch (ReportException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return ExitCode.USAGE_OR_CONFIGURATION.code();
        }
    }
}
