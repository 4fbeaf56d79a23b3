package io.github.kextproof.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds programs by their names: Java itself looks in its own PATH, not in that of the program to be started. */
final class SearchPath {
    private SearchPath() {}

    /** @param path directories, as the variable PATH holds them */
    static Optional<String> find(String name, String path) {
        if (name.indexOf('/') >= 0 || name.indexOf(File.separatorChar) >= 0) {
            return Optional.of(name).filter(file -> Files.isExecutable(Path.of(file)));
        }
        return Stream.of(path.split(File.pathSeparator, -1))
                .map(directory -> Path.of(directory, name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .map(Path::toString)
                .findFirst();
    }
}
