package io.github.kextproof.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What a run over some Macs cost.
 *
 * @param threads the most that were seen
 * @param stubsCpu processor seconds of the stub Macs
 * @param slowest the seconds that the slowest journey took
 * @param report megabytes of the report's page
 */
record Growth(int macs, Sample sample, int threads, double stubsCpu, double slowest, double report) {
    static final List<String> HEAD = List.of(
            "Macs",
            "wall s",
            "slowest journey s",
            "CPU s",
            "CPU s per Mac",
            "stubs' CPU s",
            "peak MB",
            "MB per Mac",
            "threads",
            "threads per Mac",
            "report MB");
    private static final int MANY = 1_000;

    List<String> row() {
        return List.of(
                String.valueOf(macs),
                Figures.seconds(sample.wall()),
                Figures.seconds(slowest),
                Figures.seconds(sample.cpu()),
                Figures.ratio(sample.cpu() / macs),
                Figures.seconds(stubsCpu),
                Figures.whole(sample.megabytes()),
                Figures.ratio(sample.megabytes() / macs),
                String.valueOf(threads),
                Figures.ratio((double) threads / macs),
                Figures.whole(report));
    }

    List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        if (macs == MANY) {
            goals.add(Goal.atMost(
                    macs + " Macs: wall / the larger of the slowest journey's and what keeps the cores busy",
                    wallRatio(),
                    1.5));
            goals.add(Goal.atMost(macs + " Macs: peak MB", sample.megabytes(), 1_200));
        }
        return goals;
    }

    /** What harness and stubs need of the cores is more than the commands alone: a wall that is close to it is closer to those. */
    private double wallRatio() {
        double busy = (sample.cpu() + stubsCpu) / Runtime.getRuntime().availableProcessors();
        return sample.good() ? sample.wall() / Math.max(slowest, busy) : Double.NaN;
    }
}
