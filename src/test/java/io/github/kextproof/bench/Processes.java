package io.github.kextproof.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Programs that are not measured. */
final class Processes {
    private Processes() {}

    /** Whether it exited with 0; what it says is nobody's business. */
    static boolean quietly(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException unstartable) {
            return false;
        } catch (InterruptedException stopped) {
            throw Measure.interrupted(stopped);
        }
    }

    /** What it wrote to both streams. */
    static String output(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new BenchException(command + ": " + output);
            }
            return output;
        } catch (IOException unstartable) {
            throw new BenchException("cannot run " + command, unstartable);
        } catch (InterruptedException stopped) {
            throw Measure.interrupted(stopped);
        }
    }

    /** Starts a program that says when it is up and ends when its standard input does: by us, or by our own end. */
    static Process untilClosed(List<String> command, Path log) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(log.toFile()).start();
            BufferedReader says = process.inputReader(StandardCharsets.UTF_8);
            if (!"up".equals(says.readLine())) {
                process.destroy();
                throw new BenchException("did not come up, see " + log + ": " + command);
            }
            return process;
        } catch (IOException unstartable) {
            throw new BenchException("cannot run " + command, unstartable);
        }
    }

    /** Ends such a program, and waits until it has ended. */
    static void close(Process process) {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException gone) {
            process.destroy();
        } catch (InterruptedException stopped) {
            throw Measure.interrupted(stopped);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            throw Measure.interrupted(stopped);
        }
    }
}
