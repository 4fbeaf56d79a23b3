package io.github.kextproof.stub.machine;

import io.github.kextproof.stub.files.MacFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Text files of the Mac, with the directories that they need. */
final class Text {
    private final MacFiles files;

    Text(MacFiles files) {
        this.files = files;
    }

    boolean exists(String path) {
        return Files.exists(files.real(path));
    }

    /** What is in a file; empty if there is none. */
    Optional<String> read(String path) {
        try {
            return exists(path) ? Optional.of(Files.readString(files.real(path))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void makeDirectory(String path) {
        try {
            Files.createDirectories(files.real(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void own(String path, String user) {
        files.own(files.real(path), user);
    }

    void write(String path, String text) {
        try {
            Files.writeString(withDirectory(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void writeProgram(String path) {
        write(path, files.program());
        if (!files.real(path).toFile().setExecutable(true, false)) {
            throw new IllegalStateException("cannot make " + files.real(path) + " executable");
        }
    }

    void append(String path, String line) {
        try {
            Files.writeString(withDirectory(path), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a file, or a directory with all that it holds; harmless when there is none. */
    void remove(String path) {
        Path top = files.real(path);
        if (!Files.exists(top)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(top)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
                files.disown(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path withDirectory(String path) throws IOException {
        Path real = files.real(path);
        Path directory = real.getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        return real;
    }
}
