package io.github.kextproof.cli;

import io.github.kextproof.document.DocumentException;
import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.inventory.Selection;
import io.github.kextproof.journey.Cancellation;
import io.github.kextproof.lab.Leasing;
import io.github.kextproof.lease.Holder;
import io.github.kextproof.lease.ThisProcess;
import io.github.kextproof.report.EarlierRun;
import io.github.kextproof.report.ReportException;
import io.github.kextproof.report.ResultsLock;
import io.github.kextproof.report.Summary;
import io.github.kextproof.suite.Agenda;
import io.github.kextproof.suite.ContainersFailed;
import io.github.kextproof.suite.Run;
import io.github.kextproof.suite.Scenarios;
import io.github.kextproof.suite.StubMacsFailed;
import io.github.kextproof.waiting.Pace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs scenarios on Macs. */
@Command(
        name = "run",
        description =
                "Runs every scenario on every Mac of the inventory that it applies to; restart and detection only if they"
                        + " are named.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpAutoWidth = true)
final class RunCommand implements Callable<Integer> {
    @Mixin
    private final InventoryOption inventory = new InventoryOption();

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            completionCandidates = ScenarioNames.class,
            description = "Only this scenario; may be given several times. One of: ${COMPLETION-CANDIDATES}.")
    private List<String> scenarios = new ArrayList<>();

    @Option(
            names = "--mac",
            paramLabel = "NAME-or-label",
            description = "Only the Macs of this name or label; may be given several times.")
    private List<String> macs = new ArrayList<>();

    @Mixin
    private final ShardOption shard = new ShardOption();

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description = "How many Macs are at work at once; without it, all of them.")
    private @Nullable Integer parallel;

    @Mixin
    private final WaitOption wait = new WaitOption();

    @Option(
            names = "--results",
            paramLabel = "DIR",
            defaultValue = "target/allure-results",
            description = "Where the Allure results go (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // has a default
    private Path results;

    @ArgGroup
    private ReportChoice report = new ReportChoice();

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the verdicts to this file as JSON, too.")
    private @Nullable Path json;

    @Mixin
    private final RunChoices choices = new RunChoices();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls anything
    RunCommand() {}

    /** For the help text. */
    static final class ScenarioNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Scenarios.names().iterator();
        }
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        mustMakeSense();
        Cancellation cancellation = new Cancellation();
        Summary summary = new Summary();
        Interruption interruption =
                Interruption.expect(cancellation, new Farewell(summary, results, cancellation)::words);
        try (interruption;
                inventory) {
            choices.check();
            Inventory all = inventory.read();
            Selection selection = all.select(macs);
            if (selection instanceof Selection.Unknown unknown) {
                err.println(unknown.message());
                return ExitCode.NOTHING_EVALUATED.code();
            }
            Inventory selected = ((Selection.Chosen) selection).inventory();
            Share share = new Share(shard.shard(), Agenda.of(selected, chosen(selected)));
            return run(share, macs.isEmpty() ? all : selected, summary, cancellation);
        } catch (DocumentException | StubMacsFailed | ReportException e) {
            err.println(e.getMessage());
            return ExitCode.USAGE_OR_CONFIGURATION.code();
        } catch (ContainersFailed e) {
            err.println(e.getMessage());
            return ExitCode.TROUBLE.code();
        }
    }

    /** @param known the Macs that may be meant by an earlier run's results */
    private int run(Share share, Inventory known, Summary summary, Cancellation cancellation) throws IOException {
        share.words()
                .ifPresent(
                        (share.isEmpty()
                                        ? spec.commandLine().getErr()
                                        : spec.commandLine().getOut())::println);
        Optional<Path> earlier = choices.rerunFailed();
        if (earlier.isEmpty()) {
            return take(share, share.agenda(), summary, cancellation);
        }
        Rerun rerun = new Rerun(EarlierRun.in(earlier.get()), share.agenda());
        String missing = macs.isEmpty() ? rerun.missing(known) : "";
        if (!missing.isEmpty()) {
            spec.commandLine().getErr().println(missing);
            return ExitCode.USAGE_OR_CONFIGURATION.code();
        }
        spec.commandLine().getOut().println(rerun.words());
        if (rerun.agenda().journeys().isEmpty()) {
            return (rerun.isNothing() ? ExitCode.ALL_WELL : ExitCode.NOTHING_EVALUATED).code();
        }
        return take(share, rerun.agenda(), summary, cancellation);
    }

    private int take(Share share, Agenda agenda, Summary summary, Cancellation cancellation) throws IOException {
        int atOnce = parallel == null ? agenda.inventory().entries().size() : parallel;
        if (choices.dryRun()) {
            if (!agenda.journeys().isEmpty()) {
                spec.commandLine().getOut().println(DryRun.of(agenda, atOnce));
            }
            return ExitCode.ALL_WELL.code();
        }
        Launch.Described described = directory ->
                share.describe(directory, agenda, choices.rerunFailed().isPresent(), System.getenv());
        ResultsLock lock = ResultsLock.of(results);
        try (lock) {
            forgetEarlierVerdicts();
            return take(agenda, atOnce, described, summary, cancellation);
        }
    }

    private int take(Agenda agenda, int atOnce, Launch.Described described, Summary summary, Cancellation cancellation)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Holder holder = ThisProcess.holding("kextproof run");
        try (RunChoices.Company company = choices.company(cancellation, holder.run())) {
            company.begins(agenda, results);
            Leasing leasing = new Leasing(holder, wait.duration(), Pace.REAL, inventory.words());
            Run.Manner manner = new Run.Manner(atOnce, company.followers(), leasing);
            Launch launch = new Launch(agenda, manner, results, described, cancellation);
            List<String> complaints = launch.run(summary);
            boolean cancelled = stopped(summary, cancellation);
            Ending ending = new Ending(summary, complaints, launch.unusedScript());
            ending.print(out, spec.commandLine().getErr());
            ending.writeFiles(out, results, cancelled ? null : report.directory(), json);
            company.ends(summary, ending.exitCode())
                    .ifPresent(trouble -> spec.commandLine().getErr().println("kextproof: " + trouble));
            return ending.exitCode();
        }
    }

    /** Tells the summary that the run ended early, if it did; whether somebody cancelled it. */
    private static boolean stopped(Summary summary, Cancellation cancellation) {
        boolean cancelled = cancellation.isAsked() && cancellation.why().isEmpty();
        if (cancelled) {
            summary.cancelled();
        } else if (cancellation.isAsked()) {
            summary.stopped(cancellation.notStarted());
        }
        return cancelled;
    }

    /** If this run is killed, the verdicts of an earlier one must not pass for its own. */
    private void forgetEarlierVerdicts() throws IOException {
        if (json != null && Files.isRegularFile(json)) {
            Files.delete(json);
        }
    }

    private Optional<String> spoiling() {
        Spoiling files = new Spoiling().reads("the inventory", inventory.file());
        choices.writes(files);
        return files.writes("--json", json).complaint();
    }

    private void mustMakeSense() {
        scenarios.stream()
                .filter(name -> !Scenarios.names().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new ParameterException(
                            spec.commandLine(),
                            "there is no scenario '" + name + "'; there are " + String.join(", ", Scenarios.names()));
                });
        if (json != null && json.toString().equals("-")) {
            throw new ParameterException(
                    spec.commandLine(), "--json -: expected a file; standard output shows the table");
        }
        choices.complaint(results).or(this::spoiling).ifPresent(complaint -> {
            throw new ParameterException(spec.commandLine(), complaint);
        });
        if (parallel != null && parallel < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--parallel " + parallel + ": expected 1 or more, the number of Macs at work at once");
        }
    }

    /** Those that the command line names, or else the inventory, or else those that need no naming. */
    private List<Scenarios> chosen(Inventory selected) {
        return Scenarios.chosen(scenarios.isEmpty() ? selected.scenarios() : scenarios, selected);
    }
}
