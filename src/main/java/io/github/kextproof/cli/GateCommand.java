package io.github.kextproof.cli;

import io.github.kextproof.document.DocumentException;
import io.github.kextproof.gate.decision.DecisionTable;
import io.github.kextproof.gate.decision.RecordException;
import io.github.kextproof.gate.decision.Verification;
import io.github.kextproof.gate.evidence.Evidence;
import io.github.kextproof.gate.evidence.EvidenceException;
import io.github.kextproof.gate.evidence.EvidenceReader;
import io.github.kextproof.gate.policy.Policy;
import io.github.kextproof.gate.policy.PolicyReader;
import io.github.kextproof.gate.rule.Decision;
import io.github.kextproof.gate.rule.Outcome;
import io.github.kextproof.gate.rule.Rules;
import io.github.kextproof.report.ReportException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides whether results allow a release. */
@Command(
        name = "gate",
        description =
                "Holds Allure 2 results, of whatever origin, against a policy and says GO or NO-GO; or says whether"
                        + " the evidence of an earlier decision is still the same.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = Kextproof.EXIT_CODES,
        exitCodeList = {
            " 0:GO; with --verify, the evidence is still the same",
            " 1:NO-GO; with --verify, the evidence is not the same",
            " 2:the command line, the policy, a results directory or the record is wrong, or a file cannot be written",
            " 3:trouble in kextproof itself",
            " 4:nothing was evaluated: no test was executed"
        },
        usageHelpAutoWidth = true)
final class GateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RESULTS", arity = "1..*", description = "Directories of results, read as one.")
    @SuppressWarnings("NullAway.Init") // picocli insists on one
    private List<Path> results;

    @Option(names = "--policy", paramLabel = "FILE", description = "What is wanted; needed unless --verify is given.")
    private @Nullable Path policy;

    @Option(
            names = "--baseline",
            paramLabel = "DIR",
            description = "The results of an earlier run, for rules that compare.")
    private @Nullable Path baseline;

    @Mixin
    private final DecisionFiles files = new DecisionFiles();

    @Option(
            names = "--verify",
            paramLabel = "RECORD",
            description =
                    "Decides nothing: says whether the results, and the policy if given, are still those that this"
                            + " record (see --json) was made of.")
    private @Nullable Path record;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls anything
    GateCommand() {}

    @Override
    public Integer call() {
        mustMakeSense();
        try {
            return record != null ? verify(record) : decide();
        } catch (DocumentException | EvidenceException | RecordException | ReportException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return ExitCode.USAGE_OR_CONFIGURATION.code();
        }
    }

    private int decide() {
        files.mustHaveTheirPlaces();
        Policy wanted = PolicyReader.read(given(policy));
        Evidence evidence =
                files.withRecord() ? EvidenceReader.readWithAttachments(results) : EvidenceReader.read(results);
        Optional<Evidence> earlier =
                Optional.ofNullable(baseline).map(directory -> EvidenceReader.read(List.of(directory)));
        Decision decision = Rules.apply(wanted, evidence, earlier, Instant.now());
        PrintWriter out = spec.commandLine().getOut();
        out.println(DecisionTable.of(decision));
        out.flush();
        List<String> complaints = files.write(decision, earlier);
        complaints.forEach(spec.commandLine().getErr()::println);
        return complaints.isEmpty() ? code(decision.outcome()) : ExitCode.USAGE_OR_CONFIGURATION.code();
    }

    private int verify(Path decided) {
        Verification verification =
                Verification.of(decided, EvidenceReader.readWithAttachments(results), Optional.ofNullable(policy));
        spec.commandLine().getOut().println(verification.text());
        return verification.same() ? ExitCode.ALL_WELL.code() : ExitCode.PRODUCT_FAILURE.code();
    }

    private static int code(Outcome outcome) {
        return switch (outcome) {
            case GO -> ExitCode.ALL_WELL.code();
            case NO_GO -> ExitCode.PRODUCT_FAILURE.code();
            case NOTHING_EVALUATED -> ExitCode.NOTHING_EVALUATED.code();
        };
    }

    private void mustMakeSense() {
        if (record == null && policy == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "name a policy with --policy FILE, or a decision to verify with --verify RECORD");
        }
        if (record != null && (baseline != null || files.any())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--verify decides nothing: leave --baseline, --json, --markdown, --junit and --report out");
        }
        Spoiling spoiling = new Spoiling().reads("the policy", policy);
        files.writes(spoiling);
        spoiling.complaint().ifPresent(complaint -> {
            throw new ParameterException(spec.commandLine(), complaint);
        });
        files.dashes().ifPresent(option -> {
            throw new ParameterException(
                    spec.commandLine(), option + " -: expected a file; standard output shows the table");
        });
    }

    private static Path given(@Nullable Path file) {
        return Objects.requireNonNull(file, "without a policy there is no decision");
    }
}
