package io.github.kextproof.bench;

import io.github.kextproof.gate.evidence.ManyResults;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How long the program takes to say something: its help, and a decision about 500 results; whole processes. */
final class StartSection implements Section {
    private static final int RESULTS = 500;
    private static final Duration MOST = Duration.ofMinutes(1);
    private static final String PLAIN = "java -jar";
    private static final String ARCHIVED = "target/kextproof, with kextproof.jsa";

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Set<Tool> needs() {
        return EnumSet.of(Tool.GCC);
    }

    @Override
    public void run(Workshop workshop) {
        Places places = workshop.places();
        Path results = places.emptied("results");
        long bytes = ManyResults.write(results, RESULTS);
        workshop.findings().title("Start");
        measure(workshop, "--help", "Usage: kextproof", 0.4, "--help");
        workshop.findings().say(RESULTS + " results have " + (bytes >> 10) + " kB.");
        String policy = places.source("gate.yaml").toString();
        measure(
                workshop,
                "gate on " + RESULTS + " results",
                "\nGO\n",
                1.2,
                "gate",
                results.toString(),
                "--policy",
                policy);
        Trees.delete(results);
    }

    private static void measure(Workshop workshop, String what, String proof, double most, String... words) {
        Program program = new Program(workshop.places());
        Rounds rounds = new Rounds().add(PLAIN, () -> once(workshop, program.with(List.of(), words), proof));
        boolean archived = Files.exists(program.archive());
        if (archived) {
            rounds.add(ARCHIVED, () -> once(workshop, program.launched(words), proof));
        }
        Map<String, Series> all = rounds.run(workshop.settings().rounds() + 2);
        List<List<String>> rows = new ArrayList<>();
        all.forEach((name, series) -> {
            rows.add(List.of(
                    what + ", " + name,
                    series.wallShown(),
                    Figures.seconds(series.cpu()),
                    Figures.whole(series.megabytes())));
            if (!series.trouble().isEmpty()) {
                workshop.findings().broken(what + ", " + name, series.trouble(), true);
            }
        });
        workshop.findings().table(List.of("", "wall s (range)", "CPU s", "MB"), rows);
        Series best = all.getOrDefault(archived ? ARCHIVED : PLAIN, new Series(List.of()));
        workshop.findings().goals(List.of(Goal.atMost(what + ", s", best.wall(), most)));
    }

    private static Sample once(Workshop workshop, List<String> command, String proof) {
        Sample sample = workshop.measure().run(command, Map.of(), MOST);
        return sample.output().contains(proof) ? sample : sample.spoilt("it did not say " + proof.strip());
    }
}
