package io.github.kextproof.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whole runs of all scenarios over 10, 100 and 1,000 stub Macs in another process: what a Mac more costs. */
final class GrowthSection implements Section {
    private static final Duration MOST = Duration.ofMinutes(40);
    /** Without a limit, Java takes a quarter of the machine's memory before it looks for what it can throw away. */
    private static final List<String> HEAP = List.of("-Xmx600m");
    /**
     * Macs at work at a time: enough to keep the cores busy. Each takes two connections while it is reset, and sshj (0.40.0)
     * keeps 256 KB for each.
     */
    private static final int PARALLEL = 400;

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public Set<Tool> needs() {
        return EnumSet.of(Tool.GCC);
    }

    @Override
    public void run(Workshop workshop) {
        List<List<String>> rows = new ArrayList<>();
        List<Goal> goals = new ArrayList<>();
        List<Plot.Bar> bars = new ArrayList<>();
        for (int count : workshop.settings().macs()) {
            StubProgram stubs = StubProgram.start(workshop.places(), count);
            try (stubs) {
                Growth growth = measured(workshop, stubs, count);
                rows.add(growth.row());
                goals.addAll(growth.goals());
                bars.add(new Plot.Bar(count + " Macs", growth.sample().cpu() / count, true));
                growth.sample()
                        .trouble()
                        .ifPresent(why -> workshop.findings().broken("a run over " + count + " Macs", why, true));
            }
        }
        workshop.findings().title("Growth");
        workshop.findings()
                .say(
                        "All scenarios, to the end, on stub Macs of another process, on the same cores; two of five Macs are"
                                + " managed; " + String.join(" ", HEAP) + ", --parallel " + PARALLEL + ".");
        workshop.findings().table(Growth.HEAD, rows);
        workshop.findings().goals(goals);
        workshop.findings().plot(new Plot.Panel("CPU per Mac, four journeys each", "s", bars));
    }

    private static Growth measured(Workshop workshop, StubProgram stubs, int count) {
        Places places = workshop.places();
        Path verdicts = places.work("verdicts.json");
        Path report = places.emptied("report");
        List<String> command = new Program(places)
                .command(
                        HEAP,
                        "run",
                        "--inventory",
                        stubs.inventory().toString(),
                        "--parallel",
                        String.valueOf(PARALLEL),
                        "--results",
                        places.emptied("results").toString(),
                        "--json",
                        verdicts.toString(),
                        "--report",
                        report.toString());
        Watched watched = new Watched();
        double before = stubs.cpu();
        Sample sample = workshop.measure().run(command, Map.of(), MOST, watched);
        return new Growth(
                count,
                sample,
                watched.threads(),
                stubs.cpu() - before,
                Verdicts.slowest(verdicts),
                report.resolve("index.html").toFile().length() / 1e6);
    }
}
