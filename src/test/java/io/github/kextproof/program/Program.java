package io.github.kextproof.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The jar as its users start it: a process of its own, with what it printed and its exit code. */
record Program(int exitCode, String out, String err) {
    private static final Path JAR = Path.of(System.getProperty("kextproof.jar", "target/kextproof.jar"));

    /** Runs to the end. */
    static Program run(Path directory, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return run(directory, environment, command(List.of(), arguments));
    }

    /** The same, started otherwise. */
    static Program run(Path directory, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(directory, "out", ".txt");
        Path err = Files.createTempFile(directory, "err", ".txt");
        ProcessBuilder builder = builder(directory, environment, command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        int exitCode = builder.start().waitFor();
        return new Program(exitCode, Files.readString(out), Files.readString(err));
    }

    /** Starts, for programs that run until they are stopped; what it prints can be read from the process. */
    static Process start(Path directory, String... arguments) throws IOException {
        return builder(directory, Map.of(), command(List.of(), arguments)).start();
    }

    /** With options of Java. */
    static List<String> command(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static ProcessBuilder builder(Path directory, Map<String, String> environment, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().putAll(environment);
        return builder;
    }
}
