package io.github.kextproof.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One way to get a file to hosts, with the proof that it came whole.
 *
 * @param within words before every command, to start it in another network
 */
record Sending(Workshop workshop, Hosts hosts, Harness harness, Payload file, Servers servers, List<String> within) {
    private static final Duration MOST = Duration.ofMinutes(9);
    private static final String TO = "/run/uploads";
    /** Sends the file to each host of a list, all at once: configuration, list, file, directory. */
    private static final String SCP_TO_ALL =
            "while read -r host; do scp -q -F \"$0\" \"$2\" \"$host:$3/$host\" & done <\"$1\"; wait";

    /** Has the harness start faster from now on. */
    void archive() {
        harness.archive(words -> send(1, words), "Upload", words(1));
    }

    Sample byHarness(int count) {
        return send(count, harness.command("Upload", words(count)));
    }

    private List<String> words(int count) {
        return List.of(
                hosts.list(count).toString(),
                hosts.key().toString(),
                hosts.knownHosts().toString(),
                file.file().toString(),
                TO);
    }

    Sample byScp(int count) {
        return send(
                count,
                List.of(
                        "/bin/bash",
                        "-c",
                        SCP_TO_ALL,
                        hosts.sshConfig().toString(),
                        hosts.list(count).toString(),
                        file.file().toString(),
                        TO));
    }

    private Sample send(int count, List<String> command) {
        List<String> words = new ArrayList<>(within);
        words.addAll(command);
        Sample sample = workshop.measure().run(words, Map.of(), MOST);
        for (String host : Hosts.addresses(count)) {
            Path arrived = servers.files().resolve("uploads").resolve(host);
            if (!file.sameAs(arrived)) {
                sample = sample.spoilt("what came to " + host + " is not what was sent");
            }
            delete(arrived);
        }
        return sample;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            throw new BenchException("cannot delete " + file, undeletable);
        }
    }
}
