package io.github.kextproof.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** What has to be built before anything can be measured. */
final class Builds {
    private Builds() {}

    /** @return the program, from the C file of that name */
    static Path program(Places places, String name, String... libraries) {
        Path program = places.created("programs").resolve(name);
        List<String> command = new ArrayList<>(List.of(
                "/usr/bin/gcc",
                "-O2",
                "-o",
                program.toString(),
                places.source(name + ".c").toString()));
        command.addAll(List.of(libraries));
        Processes.output(command);
        return program;
    }

    /** The clients as a jar: a class-data archive takes no directories. */
    static Path clients(Places places) {
        Path jar = places.created("programs").resolve("clients.jar");
        Path classes = places.testClasses();
        try (Stream<Path> files = Files.list(classes.resolve("io/github/kextproof/bench/client"));
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path file : files.sorted().toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        } catch (IOException trouble) {
            throw new BenchException("cannot make " + jar, trouble);
        }
        return jar;
    }
}
