package io.github.kextproof.fuzz;

import io.github.kextproof.ssh.Ending;
import io.github.kextproof.ssh.Output;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The transcripts of {@code vms/transcripts}: the good answers that are spoilt. */
final class Corpus {
    private static final Path DIRECTORY = Path.of("vms", "transcripts");
    private static final Output NOTHING = Output.of("");

    private Corpus() {}

    /** All whose names begin so. */
    static List<Heard> beginning(String prefix) {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .map(Corpus::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Heard named(String name) {
        return read(DIRECTORY.resolve(name + ".txt"));
    }

    /** The first line says how the tool ended and on which stream; what follows is the text. */
    private static Heard read(Path file) {
        try {
            String text = Files.readString(file);
            int end = text.indexOf('\n');
            String header = text.substring(0, end).toLowerCase(Locale.ROOT);
            Output body = Output.of(text.substring(end + 1));
            int exit = Integer.parseInt(header.substring(header.lastIndexOf("exit ") + 5, header.lastIndexOf(", ")));
            boolean stdout = header.endsWith("stdout");
            return new Heard(new Ending.Exited(exit), stdout ? body : NOTHING, stdout ? NOTHING : body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
