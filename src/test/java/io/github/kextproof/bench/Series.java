package io.github.kextproof.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What came of the same work, done several times; a run that failed counts for nothing. */
record Series(List<Sample> samples) {
    Series {
        samples = List.copyOf(samples);
    }

    private List<Sample> good() {
        return samples.stream().filter(Sample::good).toList();
    }

    /** The first thing that went wrong, and how often anything did; empty if nothing did. */
    String trouble() {
        int bad = samples.size() - good().size();
        return samples.stream()
                .flatMap(sample -> sample.trouble().stream())
                .findFirst()
                .map(why -> bad + " of " + samples.size() + " runs FAILED: " + why)
                .orElse("");
    }

    double wall() {
        return median(Sample::wall);
    }

    double cpu() {
        return median(Sample::cpu);
    }

    double megabytes() {
        return median(Sample::megabytes);
    }

    /** The median wall time in seconds, with the range. */
    String wallShown() {
        double[] sorted = sorted(Sample::wall);
        return sorted.length == 0
                ? "failed"
                : Figures.seconds(wall()) + " (" + Figures.seconds(sorted[0]) + "-"
                        + Figures.seconds(sorted[sorted.length - 1]) + ")";
    }

    private double median(ToDoubleFunction<Sample> of) {
        return Figures.median(sorted(of));
    }

    private double[] sorted(ToDoubleFunction<Sample> of) {
        double[] all = good().stream().mapToDouble(of).toArray();
        Arrays.sort(all);
        return all;
    }
}
