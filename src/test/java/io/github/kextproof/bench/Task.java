package io.github.kextproof.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The same work for every client: one login to each host, and all commands there.
 *
 * @param count of hosts
 * @param within words before every command, to start it in another network
 */
record Task(Places places, Measure measure, Hosts hosts, Answers answers, int count, List<String> within) {
    private static final Duration MOST = Duration.ofMinutes(8);

    Sample run(List<String> command, Map<String, String> environment) {
        List<String> words = new ArrayList<>(within);
        words.addAll(command);
        return measure.run(words, environment, MOST);
    }

    /** Runs a client that writes each host's answers into a file, and reads those. */
    Sample runAndRead(List<String> command, Path directory) {
        Sample sample = run(command, Map.of());
        return answers.complaint(directory, Hosts.addresses(count))
                .map(sample::spoilt)
                .orElse(sample);
    }

    /** An empty directory for the answers. */
    Path emptied() {
        return places.emptied("answers");
    }
}
