package io.github.kextproof.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parsers and the gate's reader, with JMH: one process each, warmed up. */
final class MicroSection implements Section {
    private static final Duration MOST = Duration.ofMinutes(10);

    @Override
    public String name() {
        return "jmh";
    }

    @Override
    public Set<Tool> needs() {
        return EnumSet.of(Tool.GCC);
    }

    @Override
    public void run(Workshop workshop) {
        Places places = workshop.places();
        Path csv = places.work("jmh.csv");
        List<String> command = List.of(
                places.java(),
                "-classpath",
                System.getProperty("java.class.path"),
                "org.openjdk.jmh.Main",
                "io.github.kextproof.bench.micro",
                "-f",
                "1",
                "-wi",
                "3",
                "-w",
                "1s",
                "-i",
                "4",
                "-r",
                "1s",
                "-foe",
                "true",
                "-rf",
                "csv",
                "-rff",
                csv.toString());
        Sample sample = workshop.measure().run(command, Map.of(), MOST);
        workshop.findings().title("Parsers and the gate's reader");
        if (!sample.good()) {
            workshop.findings().broken("JMH", sample.trouble().orElse(""), true);
            return;
        }
        workshop.findings().table(List.of("", "us each", "+/-"), rows(csv));
    }

    /** JMH's columns: benchmark, mode, threads, samples, score, error, unit. */
    private static List<List<String>> rows(Path csv) {
        try {
            List<List<String>> rows = new ArrayList<>();
            List<String> lines = Files.readAllLines(csv);
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.replace("\"", "").split(",", -1);
                String name = cells[0].substring(cells[0].lastIndexOf('.') + 1).replace('_', ' ');
                rows.add(List.of(
                        name,
                        Figures.milliseconds(Double.parseDouble(cells[4])),
                        Figures.milliseconds(Double.parseDouble(cells[5]))));
            }
            return rows;
        } catch (IOException unreadable) {
            throw new BenchException("cannot read " + csv, unreadable);
        }
    }
}
