package io.github.kextproof.cli;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.kextproof.journey.Cancellation;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.report.LiveTable;
import io.github.kextproof.report.PlainLines;
import io.github.kextproof.report.Progress;
import io.github.kextproof.report.ResultsDirectory;
import io.github.kextproof.report.Summary;
import io.github.kextproof.suite.Agenda;
import io.github.kextproof.suite.Planned;
import io.github.kextproof.suite.Run;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Has JUnit run the chosen suites over the chosen Macs. */
final class Launch {
    private final Agenda agenda;
    private final Run.Manner manner;
    private final Path results;
    private final Described described;
    private final Cancellation cancellation;
    private List<String> unusedScript = List.of();

    /** Says in the directory of results what the run was made with. */
    @FunctionalInterface
    interface Described {
        void in(ResultsDirectory directory);
    }

    Launch(Agenda agenda, Run.Manner manner, Path results, Described described, Cancellation cancellation) {
        this.agenda = agenda;
        this.manner = manner;
        this.results = results;
        this.described = described;
        this.cancellation = cancellation;
    }

    /**
     * Runs to the end, or until it is cancelled.
     *
     * @return what went wrong beside the journeys, which the summary knows
     */
    List<String> run(Summary summary) {
        ResultsDirectory directory = ResultsDirectory.prepare(results);
        directory.receive();
        foresee(directory, summary);
        directory.executedBy(System.getenv());
        described.in(directory);
        if (cancellation.isAsked() || agenda.journeys().isEmpty()) {
            return List.of();
        }
        Progress progress = progress();
        try (Run run = Run.start(agenda, manner, progress, summary, cancellation)) {
            return cancellation.isAsked() ? List.of() : run(run);
        }
    }

    /** Whatever ends the run early, a journey that it did not come to is named all the same. */
    private void foresee(ResultsDirectory directory, Summary summary) {
        for (Planned journey : agenda.journeys()) {
            directory.foresee(journey.mac(), journey.scenario().scenario(), journey.simulated());
            var unused = summary.follow(journey.mac(), journey.scenario().scenario());
        }
    }

    private List<String> run(Run run) {
        Complaints complaints = new Complaints();
        try (LauncherSession session = LauncherFactory.openSession()) {
            run.expect();
            session.getStore().put(Namespace.create(Run.STORE), Run.class, run);
            Launcher launcher = session.getLauncher();
            Lanes.walk(
                    agenda.macs(),
                    manner.parallel(),
                    mac -> launcher.execute(request(mac), complaints),
                    complaints::add);
        }
        unusedScript = run.unusedScript();
        List<String> all = new ArrayList<>(complaints.all());
        run.hosts()
                .forEach(host -> run.unsimulated(host.settings().name())
                        .forEach(line -> all.add("the stub Mac "
                                + host.settings().name() + " was asked for what it does not simulate: " + line)));
        return all;
    }

    /** The script entries of stub Macs that nothing used in the run. */
    List<String> unusedScript() {
        return unusedScript;
    }

    private static Progress progress() {
        Clock clock = Clock.system(ZoneId.systemDefault());
        Terminal terminal = new Terminal();
        return terminal.shows()
                ? LiveTable.start(System.out, terminal::size, clock)
                : new PlainLines(System.out, clock);
    }

    /** All that the agenda has for one Mac, in the order of its scenarios, on the calling thread. */
    private LauncherDiscoveryRequest request(MacName mac) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(agenda.scenarios(mac).stream()
                        .map(scenario -> selectClass(scenario.suite()))
                        .toList())
                .configurationParameter(Run.MAC, mac.value())
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .build();
    }
}
