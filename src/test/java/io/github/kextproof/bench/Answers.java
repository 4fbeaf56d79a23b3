package io.github.kextproof.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What each command of W says, as found out by asking here: whoever was at a host must bring all of it, in order.
 *
 * @param each the commands in W's order
 */
record Answers(List<Answer> each) {
    /** @param text standard output */
    record Answer(String command, String text) {}

    /** @param tools the directory with the programs that are not Linux's own */
    static Answers to(Path commands, Path tools) {
        try {
            List<Answer> answers = new ArrayList<>();
            for (String command : Files.readAllLines(commands)) {
                answers.add(new Answer(
                        command,
                        Processes.output(List.of(
                                "/usr/bin/env",
                                "-i",
                                "PATH=" + tools + ":/usr/bin:/bin",
                                "/bin/bash",
                                "-c",
                                command))));
            }
            return new Answers(answers);
        } catch (IOException unreadable) {
            throw new BenchException("cannot read " + commands, unreadable);
        }
    }

    /** The output of all commands, one after the other. */
    String whole() {
        return each.stream().map(Answer::text).collect(Collectors.joining());
    }

    /** Pairs of a command and its answer. */
    void writeJson(Path file) {
        try {
            Files.writeString(
                    file,
                    new JsonMapper()
                            .writeValueAsString(each.stream()
                                    .map(answer -> List.of(answer.command(), answer.text()))
                                    .toList()));
        } catch (IOException unwritable) {
            throw new BenchException("cannot write " + file, unwritable);
        }
    }

    /** What is wrong with the answers that a client put into a directory, a file for each host. */
    Optional<String> complaint(Path directory, List<String> hosts) {
        for (String host : hosts) {
            if (!whole().equals(read(directory.resolve(host)))) {
                return Optional.of("wrong answers from " + host + ", see " + directory);
            }
        }
        return Optional.empty();
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        } catch (IOException unreadable) {
            throw new BenchException("cannot read " + file, unreadable);
        }
    }
}
