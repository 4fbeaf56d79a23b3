package io.github.kextproof.cli;

import io.github.kextproof.gate.decision.RunDiff;
import io.github.kextproof.gate.evidence.EvidenceException;
import io.github.kextproof.gate.evidence.EvidenceReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what is different between two runs. */
@Command(
        name = "diff",
        description =
                "Compares the Allure 2 results of two runs: verdicts, facts such as the product's version, durations.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = Kextproof.EXIT_CODES,
        exitCodeList = {
            " 0:the same tests have the same verdicts",
            " 1:verdicts differ, a test is in one run only, or a file cannot be read",
            " 2:the command line or a results directory is wrong",
            " 3:trouble in kextproof itself",
            " 4:nothing to compare: no test is in both"
        },
        usageHelpAutoWidth = true)
final class DiffCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "RESULTS_A", description = "The results of the earlier run.")
    @SuppressWarnings("NullAway.Init") // picocli insists on it
    private Path before;

    @Parameters(index = "1", paramLabel = "RESULTS_B", description = "The results of the later run.")
    @SuppressWarnings("NullAway.Init") // picocli insists on it
    private Path now;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything
    DiffCommand() {}

    @Override
    public Integer call() {
        try {
            RunDiff diff = RunDiff.between(EvidenceReader.read(List.of(before)), EvidenceReader.read(List.of(now)));
            spec.commandLine().getOut().println(diff.text());
            return code(diff).code();
        } catch (EvidenceException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return ExitCode.USAGE_OR_CONFIGURATION.code();
        }
    }

    private static ExitCode code(RunDiff diff) {
        if (!diff.comparable()) {
            return ExitCode.NOTHING_EVALUATED;
        }
        return diff.sameVerdicts() ? ExitCode.ALL_WELL : ExitCode.PRODUCT_FAILURE;
    }
}
