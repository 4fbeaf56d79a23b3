package io.github.kextproof.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Measures the harness beside its peers: {@code mvn -Pbench verify}.
 *
 * <p>System properties: {@code sections} to run, separated by commas, and those of {@link Settings}. Writes tables of medians
 * and ratios to standard output and {@code target/bench/performance.md}, a plot beside it. Exits with 1 if the harness itself did not do its
 * work; no figure decides that.
 */
public final class Bench {
    private static final List<Section> SECTIONS = List.of(
            new WorkSection(),
            new ThinkSection(),
            new LatencySection(),
            new UploadSection(),
            new StartSection(),
            new GrowthSection(),
            new ReportSection(),
            new MicroSection());

    private final Workshop workshop;

    private Bench(Workshop workshop) {
        this.workshop = workshop;
    }

    public static void main(String... words) throws IOException {
        Places places = new Places(Path.of("").toAbsolutePath());
        places.created("");
        Set<Tool> tools = Tool.present();
        if (!tools.contains(Tool.GCC)) {
            System.out.println(Tool.missing(tools) + "\nbench: nothing can be measured without gcc");
            System.exit(2);
        }
        Measure measure = new Measure(places, Builds.program(places, "measure"));
        Workshop workshop = new Workshop(places, Settings.fromProperties(), tools, measure, new Findings());
        System.exit(new Bench(workshop).run());
    }

    private int run() throws IOException {
        Findings findings = workshop.findings();
        findings.say("# Performance");
        findings.say(Machine.shown());
        findings.say(Tool.missing(workshop.tools()));
        SECTIONS.stream().filter(workshop.settings()::chosen).forEach(this::run);
        Path file = workshop.places().work("performance.md");
        Files.writeString(file, findings.markdown());
        System.out.println("bench: " + file);
        if (!findings.panels().isEmpty()) {
            Pictures.draw(
                    findings.panels(),
                    workshop.places().work("performance.svg"),
                    workshop.places().work("performance.png"));
        }
        findings.faults().forEach(fault -> System.out.println("bench: the harness did not do its work: " + fault));
        return findings.faults().isEmpty() ? 0 : 1;
    }

    private void run(Section section) {
        Set<Tool> needs = section.needs();
        if (!workshop.tools().containsAll(needs)) {
            needs.removeAll(workshop.tools());
            workshop.findings()
                    .say("LEFT OUT: " + section.name() + ", which needs "
                            + String.join(", ", needs.stream().map(Tool::words).toList()));
            return;
        }
        try {
            section.run(workshop);
        } catch (BenchException trouble) {
            workshop.findings().broken("section " + section.name(), String.valueOf(trouble.getMessage()), true);
        }
    }
}
