package io.github.kextproof.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where things are.
 *
 * @param project the project's directory
 */
record Places(Path project) {
    /** What is not written in Java. */
    Path source(String name) {
        return project.resolve("src/bench").resolve(name);
    }

    /** A file that the benchmark makes. */
    Path work(String name) {
        return project.resolve("target/bench").resolve(name);
    }

    /** An empty directory that the benchmark writes to; what was there is gone. */
    Path emptied(String name) {
        Path directory = work(name);
        Trees.delete(directory);
        return created(name);
    }

    Path created(String name) {
        try {
            return Files.createDirectories(work(name));
        } catch (IOException unwritable) {
            throw new BenchException("cannot write to " + work(name), unwritable);
        }
    }

    /** The program. */
    Path jar() {
        return project.resolve("target/kextproof.jar");
    }

    Path testClasses() {
        return project.resolve("target/test-classes");
    }

    /** What runs the program: the same as runs this. */
    String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static String classPath(Path... entries) {
        return String.join(
                File.pathSeparator, Stream.of(entries).map(Path::toString).toList());
    }
}
