package io.github.kextproof.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs programs and takes their time, with {@code measure.c}. */
final class Measure {
    private static final int KILLED_FOR_TIME = 124;
    /** The clean path of a Debian login: nobody's private Python. */
    private static final String PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private final Path program;
    private final Path report;
    private final Path output;

    Measure(Places places, Path program) {
        this.program = program;
        this.report = places.work("measured.txt");
        this.output = places.work("output.txt");
    }

    /** Not measured to the end, since this process was asked to stop. */
    static BenchException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new BenchException("interrupted", cause);
    }

    Sample run(List<String> command, Map<String, String> environment, Duration most) {
        return run(command, environment, most, process -> {});
    }

    /** @param watch is given the running measuring process, whose child is the program; returns at any time */
    Sample run(List<String> command, Map<String, String> environment, Duration most, Consumer<Process> watch) {
        List<String> words =
                new ArrayList<>(List.of(program.toString(), report.toString(), String.valueOf(most.toSeconds())));
        words.addAll(command);
        try {
            Files.deleteIfExists(report);
            Process process =
                    builder(words, environment).redirectOutput(output.toFile()).start();
            watch.accept(process);
            if (!process.waitFor(most.plusMinutes(1).toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new BenchException("measure does not end: " + words);
            }
            return sample(Files.readString(report), Files.readString(output, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new BenchException("cannot run " + words, unreadable);
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        }
    }

    private static ProcessBuilder builder(List<String> words, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        Collection<String> ours = environment.keySet();
        Map<String, String> all = builder.environment();
        all.keySet().removeIf(name -> foreign(name) && !ours.contains(name));
        all.put("PATH", PATH);
        all.putAll(environment);
        return builder.redirectInput(Path.of("/dev/null").toFile());
    }

    /** What people set to change how a peer behaves. */
    private static boolean foreign(String name) {
        return name.startsWith("PYTHON")
                || name.startsWith("ANSIBLE")
                || name.startsWith("PYTEST")
                || name.equals("JAVA_TOOL_OPTIONS")
                || name.equals("JDK_JAVA_OPTIONS")
                || name.equals("SSH_AUTH_SOCK");
    }

    private static Sample sample(String line, String output) {
        String[] fields = line.strip().split(" ", -1);
        int status = Integer.parseInt(fields[3]);
        return new Sample(
                Double.parseDouble(fields[0]),
                Double.parseDouble(fields[1]),
                Double.parseDouble(fields[2]) / 1024,
                output,
                status == 0 ? Optional.empty() : Optional.of(why(status, output)));
    }

    private static String why(int status, String output) {
        String end = output.strip().substring(Math.max(0, output.strip().length() - 300));
        return (status == KILLED_FOR_TIME ? "took too long" : "exit " + status) + ": " + end;
    }
}
