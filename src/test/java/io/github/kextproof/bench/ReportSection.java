package io.github.kextproof.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What it costs to write evidence down: W with and without, in turn; and the share that a profiler sees of a run over stub
 * Macs, which cannot be had without.
 */
final class ReportSection implements Section {
    private static final Duration MOST = Duration.ofMinutes(20);
    private static final String WITH = "kextproof, recording";
    private static final String WITHOUT = "kextproof, recording off";
    private static final double SHARE = 0.1;

    @Override
    public String name() {
        return "report";
    }

    @Override
    public Set<Tool> needs() {
        return EnumSet.of(Tool.ROOT, Tool.GCC, Tool.SSHD, Tool.SSH);
    }

    @Override
    public void run(Workshop workshop) {
        workshop.findings().title("Cost of recording");
        work(workshop);
        journeys(workshop);
    }

    private static void work(Workshop workshop) {
        Places places = workshop.places();
        Hosts hosts = Hosts.prepare(places);
        Harness harness = new Harness(places, Builds.clients(places));
        HarnessWorker with = new HarnessWorker(WITH, harness, true);
        HarnessWorker without = new HarnessWorker(WITHOUT, harness, false);
        int count = workshop.settings().mostHosts();
        Servers servers = Servers.start(places, hosts, count, List.of());
        try (servers) {
            Answers answers = hosts.answers();
            with.archive(new Task(places, workshop.measure(), hosts, answers, 1, List.of()));
            Task task = new Task(places, workshop.measure(), hosts, answers, count, List.of());
            Map<String, Series> all = new Rounds()
                    .add(WITH, () -> with.work(task))
                    .add(WITHOUT, () -> without.work(task))
                    .run(workshop.settings().rounds());
            Comparison comparison = new Comparison(WITH, all);
            workshop.findings().say("W on " + count + " hosts, which is nothing but commands:");
            comparison.show(workshop.findings(), "W, " + count + " hosts, recording");
            workshop.findings()
                    .goals(List.of(Goal.atMost(
                            "recording as a share of W's wall time, " + count + " hosts",
                            1 - 1 / comparison.wallRatio(WITHOUT),
                            SHARE)));
        }
    }

    private static void journeys(Workshop workshop) {
        Places places = workshop.places();
        int count = workshop.settings().macs().get(0);
        Path recording = places.work("run.jfr");
        Path verdicts = places.work("verdicts.json");
        Path results = places.emptied("results");
        StubProgram stubs = StubProgram.start(places, count);
        Sample sample;
        try (stubs) {
            sample = workshop.measure().run(command(places, stubs, recording, verdicts, results), Map.of(), MOST);
        }
        if (!sample.good() || !Files.exists(recording)) {
            workshop.findings().broken("a profiled run over " + count + " Macs", sample.output(), true);
            return;
        }
        show(workshop.findings(), Profile.read(recording), sample.cpu(), Verdicts.all(verdicts), count);
        Trees.delete(results);
    }

    /** The profiler sees neither the compiler nor the loading of classes: what it sees stands for them, too. */
    private static void show(Findings findings, Profile profile, double cpu, double journeys, int count) {
        double recording = profile.share() * cpu;
        findings.say("A run of fresh-approval and reapproval over " + count + " stub Macs, sampled every 10 ms:");
        findings.table(
                List.of("samples in recording, of all", "share", "of CPU s", "makes s", "all journeys together, s"),
                List.of(List.of(
                        profile.ofReport() + " of " + profile.ofAll(),
                        Figures.percent(profile.share()),
                        Figures.seconds(cpu),
                        Figures.seconds(recording),
                        Figures.seconds(journeys))));
        findings.goals(
                List.of(Goal.atMost("recording as a share of the journeys' wall time", recording / journeys, SHARE)));
    }

    private static List<String> command(Places places, StubProgram stubs, Path recording, Path verdicts, Path results) {
        List<String> options = new ArrayList<>(
                List.of("-XX:+UseSerialGC", "-XX:StartFlightRecording:settings=profile,filename=" + recording));
        return new Program(places)
                .with(
                        options,
                        "run",
                        "--inventory",
                        stubs.inventory().toString(),
                        "--scenario",
                        "fresh-approval",
                        "--scenario",
                        "reapproval",
                        "--results",
                        results.toString(),
                        "--json",
                        verdicts.toString(),
                        "--no-report");
    }
}
