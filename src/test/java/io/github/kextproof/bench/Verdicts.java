package io.github.kextproof.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What {@code run --json} wrote, of which only the durations matter here: its exit code tells whether all held. */
final class Verdicts {
    private Verdicts() {}

    /** The seconds of the slowest journey, waiting for the Mac not counted. */
    static double slowest(Path file) {
        return seconds(file).stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    }

    /** The seconds of all journeys together. */
    static double all(Path file) {
        return seconds(file).stream().mapToDouble(Double::doubleValue).sum();
    }

    private static List<Double> seconds(Path file) {
        List<Double> seconds = new ArrayList<>();
        try {
            for (JsonNode journey : new JsonMapper().readTree(file.toFile()).path("journeys")) {
                seconds.add(journey.path("seconds").asDouble());
            }
            return seconds;
        } catch (IOException unreadable) {
            throw new BenchException("cannot read " + file, unreadable);
        }
    }
}
