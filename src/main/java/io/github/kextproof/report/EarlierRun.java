package io.github.kextproof.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The journeys of an earlier run, as its results directory tells them.
 *
 * @param directory as it was named
 * @param journeys by Mac and scenario, each as its latest result says
 */
public record EarlierRun(Path directory, List<Past> journeys) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String RESULT = "-result.json";

    public EarlierRun {
        journeys = List.copyOf(journeys);
    }

    /**
     * One journey.
     *
     * @param again whether it failed, broke or was not finished
     */
    public record Past(String mac, String scenario, boolean again) {
        /** Scenario and Mac, as messages name it. */
        public String shown() {
            return scenario + " on " + mac;
        }
    }

    private record Dated(Past past, long start) {}

    /** @throws ReportException if there is no such directory, one of its results cannot be read, or none is of a journey */
    public static EarlierRun in(Path directory) {
        Map<String, Dated> latest = new TreeMap<>();
        for (Path file : results(directory)) {
            JsonNode result = read(file);
            String mac = label(result, "mac");
            String scenario = label(result, "feature");
            if (!mac.isEmpty() && !scenario.isEmpty()) {
                Dated found = new Dated(
                        new Past(mac, scenario, isToRepeat(result)),
                        result.path("start").asLong());
                latest.merge(mac + " " + scenario, found, (one, two) -> one.start() > two.start() ? one : two);
            }
        }
        if (latest.isEmpty()) {
            throw new ReportException(unusable(directory, "it holds no results of kextproof"));
        }
        return new EarlierRun(
                directory, latest.values().stream().map(Dated::past).toList());
    }

    /** Passed and not applicable (skipped) are the only ends that need no other try; a killed run leaves results without one. */
    private static boolean isToRepeat(JsonNode result) {
        String status = result.path("status").asText();
        return !status.equals("passed") && !status.equals("skipped");
    }

    private static List<Path> results(Path directory) {
        if (!Files.exists(directory)) {
            throw new ReportException(unusable(directory, "there is no such directory"));
        }
        if (!Files.isDirectory(directory)) {
            throw new ReportException(unusable(directory, "that is a file, not a directory"));
        }
        try (Stream<Path> files = Files.list(directory)) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(RESULT))
                    .sorted()
                    .toList());
        } catch (IOException cause) {
            throw new ReportException(unusable(directory, "this user may not list it"), cause);
        }
    }

    private static String unusable(Path directory, String why) {
        return "--rerun-failed " + directory + ": " + why
                + "\n  expected   a directory of results, as an earlier run wrote it"
                + "\n  perhaps    name the directory that the earlier run was given with --results, and called 'results' at"
                + " its end";
    }

    private static JsonNode read(Path file) {
        try {
            return MAPPER.readTree(Files.readAllBytes(file));
        } catch (IOException cause) {
            throw new ReportException(
                    file + " cannot be read as a result: " + cause.getClass().getSimpleName()
                            + "\n  perhaps    what failed cannot be told without it: run all of it again",
                    cause);
        }
    }

    private static String label(JsonNode result, String name) {
        return StreamSupport.stream(result.path("labels").spliterator(), false)
                .filter(label -> label.path("name").asText().equals(name))
                .map(label -> label.path("value").asText())
                .findFirst()
                .orElse("");
    }
}
