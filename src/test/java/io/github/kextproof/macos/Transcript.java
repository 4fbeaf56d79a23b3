package io.github.kextproof.macos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a tool printed, from {@code vms/transcripts}: the first line says of which tool and macOS, whether it was seen, read
 * in source or documentation, or guessed, how it ended and on which stream; the rest is the text.
 */
record Transcript(String name, int exit, String stdout, String stderr) {
    private static final Path DIRECTORY = Path.of("vms", "transcripts");
    private static final Pattern HEADER = Pattern.compile(
            "# [^\\n]+ \\[(?:seen|src|doc|guess)][^\\n]*, exit (\\d{1,3}), (stdout|stderr)\\n(.*)", Pattern.DOTALL);

    static Transcript of(String name) {
        String file = read(DIRECTORY.resolve(name + ".txt"));
        Matcher matcher = HEADER.matcher(file);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(name + " has no header of the form " + HEADER.pattern());
        }
        String text = matcher.group(3);
        boolean stdout = matcher.group(2).equals("stdout");
        return new Transcript(name, Integer.parseInt(matcher.group(1)), stdout ? text : "", stdout ? "" : text);
    }

    /** The names of all there are. */
    static List<String> names() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.map(file -> file.getFileName().toString().replace(".txt", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
