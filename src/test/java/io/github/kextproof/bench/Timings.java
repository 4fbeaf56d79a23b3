package io.github.kextproof.bench;

import java.util.stream.Stream;

/**
 * What a client that times itself wrote: a word and milliseconds on each line.
 *
 * @param output with other lines, too
 */
record Timings(String output) {
    /** The median in milliseconds; not a number if there is none. */
    double median(String of) {
        double[] values = Stream.of(output.split("\n", -1))
                .filter(line -> line.startsWith(of + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(of.length() + 1)))
                .toArray();
        return Figures.median(values);
    }

    Timings and(Timings more) {
        return new Timings(output + more.output);
    }

    static Timings of(Series series) {
        return series.samples().stream()
                .filter(Sample::good)
                .map(sample -> new Timings(sample.output()))
                .reduce(new Timings(""), Timings::and);
    }
}
