package io.github.kextproof.gate.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Results as a large project has them: about 3 kB each, every one a test of its own, with the labels of kextproof's own. */
public final class ManyResults {
    private static final List<String> VERSIONS = List.of("10.13.6", "10.14.6", "10.15.7");
    private static final List<String> LOCALES = List.of("en", "zh-TW", "sv-SE", "ja-JP", "it-IT", "nl-NL");
    private static final String STEPS =
            IntStream.range(0, 12).mapToObj(step -> """
                    {"name":"/usr/bin/tool-%d --of the Mac -> exit 0","status":"passed","stage":"finished","steps":[],\
                    "attachments":[],"parameters":[],"start":1795305600000,"stop":1795305600010}""".formatted(step)).collect(Collectors.joining(","));

    private ManyResults() {}

    /** How many bytes that makes. */
    public static long write(Path directory, int count) {
        return IntStream.range(0, count)
                .parallel()
                .mapToLong(number -> write(directory, number, uuid(number)))
                .sum();
    }

    private static String uuid(int number) {
        return UUID.nameUUIDFromBytes(Integer.toString(number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static long write(Path directory, int number, String uuid) {
        byte[] bytes = result(number, uuid).getBytes(StandardCharsets.UTF_8);
        try {
            Files.write(directory.resolve(uuid + "-result.json"), bytes);
            return bytes.length;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String result(int number, String uuid) {
        String history = uuid.replace("-", "").repeat(2);
        String labels = Stream.of(
                        label("framework", "junit-platform"),
                        label("language", "java"),
                        label("testClass", "io.github.kextproof.suite.FreshApproval"),
                        label("testMethod", "allow_within_30_minutes_brings_full_protection"),
                        label("suite", "scenario-" + number % 40),
                        label("host", "mac-" + number % 25),
                        label("mac", "mac-" + number % 25),
                        label("simulated", "false"),
                        label("macos", VERSIONS.get(number % VERSIONS.size())),
                        label("locale", LOCALES.get(number % LOCALES.size())),
                        label("product", "101.19.48"),
                        label("management", "none"),
                        label("approval", "exercised"))
                .collect(Collectors.joining(","));
        return """
                {"uuid":"%s","historyId":"%s","testCaseId":"%s","fullName":"scenario %d","labels":[%s],"links":[],\
                "name":"mac","status":"passed","stage":"finished","description":"Allow was pressed.","steps":[%s],\
                "attachments":[],"parameters":[],"start":%d,"stop":%d}""".formatted(
                uuid, history, history, number, labels, STEPS, 1795305600000L + number, 1795305660000L + number);
    }

    private static String label(String name, String value) {
        return "{\"name\":\"" + name + "\",\"value\":\"" + value + "\"}";
    }

    static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
