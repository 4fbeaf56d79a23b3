package io.github.kextproof.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A run of the jar that is ended from outside at a moment that an event chooses, not the clock.
 *
 * @param temporary the directory in which the program made its temporary files
 * @param printed what it had printed on standard output when it was gone, as far as that is whole lines
 * @param struck whether the moment came at all
 */
record EndedRun(Path results, Path temporary, List<String> printed, String err, int exitCode, boolean struck) {
    /** Ends the program as soon as it has printed so many lines. */
    static EndedRun afterLines(int lines, Consumer<ProcessHandle> end, Path directory, String... arguments) {
        try {
            return of(lines, end, Files.createDirectories(directory), arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EndedRun of(int lines, Consumer<ProcessHandle> end, Path directory, String... arguments)
            throws IOException, InterruptedException {
        Path temporary = Files.createDirectories(directory.resolve("tmp"));
        Path results = directory.resolve("results");
        Path err = directory.resolve("err.txt");
        Process process = start(directory, arguments);
        List<String> printed = new ArrayList<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                printed.add(line);
                if (printed.size() == lines) {
                    // Not by the process itself, which would close the streams that are still being read.
                    end.accept(process.toHandle());
                }
            }
        }
        int exitCode = process.waitFor();
        return new EndedRun(
                results, temporary, List.copyOf(printed), Files.readString(err), exitCode, printed.size() >= lines);
    }

    /** The program with directories of its own, in {@code tmp}, {@code results} and {@code err.txt}. */
    static Process start(Path directory, String... arguments) throws IOException {
        return new ProcessBuilder(command(directory, arguments))
                .directory(directory.toFile())
                .redirectError(directory.resolve("err.txt").toFile())
                .start();
    }

    /** The same, for whoever starts it otherwise. */
    static List<String> command(Path directory, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + directory.resolve("tmp"),
                "-jar",
                System.getProperty(
                        "kextproof.jar",
                        Path.of("target", "kextproof.jar").toAbsolutePath().toString())));
        command.addAll(List.of("run", "--results", directory.resolve("results").toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** What is left of the program's temporary files. */
    List<String> leftBehind() {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
