package io.github.kextproof.fuzz;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Keeps an input that went wrong in {@code target/fuzz}: each stream in a file, and what happened. */
final class Evidence {
    private static final Path DIRECTORY = Path.of("target", "fuzz");

    private final long seed;

    Evidence(long seed) {
        this.seed = seed;
    }

    /** Writes the input down; returns the one line to print. */
    String keep(Parser parser, long number, String happened) {
        List<Heard> answers = new Spoiler(seed).input(parser, number);
        String name = parser.name().replaceAll("[^a-zA-Z_]+", "-") + "-" + number;
        Path directory = DIRECTORY.resolve(name);
        try {
            Files.createDirectories(directory);
            for (int i = 0; i < answers.size(); i++) {
                Files.write(
                        directory.resolve((i + 1) + ".stdout"),
                        answers.get(i).stdout().bytes());
                Files.write(
                        directory.resolve((i + 1) + ".stderr"),
                        answers.get(i).stderr().bytes());
                Files.writeString(
                        directory.resolve((i + 1) + ".ending"), answers.get(i).ending() + "\n");
            }
            Files.writeString(directory.resolve("happened.txt"), happened + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parser.name() + ": " + happened.lines().findFirst().orElse("") + "\n  input   " + directory
                + "\n  repeat  mvn -Pfuzz -Dseed=" + seed + " \"-Dparser=" + parser.name() + "\" -Dnumber=" + number;
    }

    static String trace(Throwable trouble) {
        StringWriter text = new StringWriter();
        trouble.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
