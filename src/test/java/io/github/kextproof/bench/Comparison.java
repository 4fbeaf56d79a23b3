package io.github.kextproof.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Contenders at the same work, beside the harness.
 *
 * @param own the harness's name; what starts with it is the harness's, too
 */
record Comparison(String own, Map<String, Series> all) {
    void show(Findings findings, String plotTitle) {
        List<List<String>> rows = new ArrayList<>();
        all.forEach((name, series) -> rows.add(List.of(
                name,
                series.wallShown(),
                Figures.ratio(wall(own) / series.wall()),
                Figures.seconds(series.cpu()),
                Figures.ratio(cpu(own) / series.cpu()),
                Figures.whole(series.megabytes()))));
        findings.table(
                List.of("client", "wall s (range)", "kextproof's wall / its", "CPU s", "kextproof's CPU / its", "MB"),
                rows);
        all.forEach((name, series) -> {
            if (!series.trouble().isEmpty()) {
                findings.broken(name, series.trouble(), name.startsWith(own));
            }
        });
        findings.plot(new Plot.Panel(
                plotTitle,
                "s",
                all.entrySet().stream()
                        .map(entry -> new Plot.Bar(
                                entry.getKey(),
                                entry.getValue().wall(),
                                entry.getKey().startsWith(own)))
                        .toList()));
    }

    /** Not a number if that one did not work. */
    private double wall(String name) {
        return series(name).wall();
    }

    private double cpu(String name) {
        return series(name).cpu();
    }

    private Series series(String name) {
        return all.getOrDefault(name, new Series(List.of()));
    }

    /** The harness's wall time as a share of that one's. */
    double wallRatio(String to) {
        return wall(own) / wall(to);
    }

    double cpuRatio(String to) {
        return cpu(own) / cpu(to);
    }
}
