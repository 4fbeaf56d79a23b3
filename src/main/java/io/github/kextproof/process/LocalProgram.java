package io.github.kextproof.process;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One run of one program on the controller. */
public final class LocalProgram {
    /** What was printed just before the end may still be on its way. */
    private static final Duration LAST_WORDS = Duration.ofMillis(500);

    private static final Duration LOOK = Duration.ofMillis(20);

    private final String name;
    private final Process process;
    private final Family family;
    private final Pump out;
    private final Pump err;

    private LocalProgram(String name, Process process, int mostBytes) {
        this.name = name;
        this.process = process;
        this.family = new Family(process.toHandle());
        this.out = Pump.start(process.getInputStream(), mostBytes, "standard output of " + name);
        this.err = Pump.start(process.getErrorStream(), mostBytes, "standard error of " + name);
    }

    /**
     * Runs a program in the controller's environment and working directory.
     *
     * @see #run(List, Map, byte[], Duration, int)
     */
    public static ProgramEnd run(List<String> argv, byte[] stdin, Duration deadline, int mostBytes) {
        return run(argv, Map.of(), stdin, deadline, mostBytes);
    }

    /**
     * Runs a program until it ends, or kills it at the deadline with all that it started; what it leaves running when it ends by
     * itself, such as a virtual machine, goes on.
     *
     * @param argv the program, looked for in the PATH unless it has a slash, and its arguments, each as it is: no shell comes near;
     *     beyond ASCII only what the controller's locale can write
     * @param environment variables beside the controller's own, or instead of them
     * @param stdin all that it may read; a secret goes here, never into the arguments, which every user of the machine can see
     * @param deadline more than zero
     * @param mostBytes of each output that are kept; the program may print more
     * @throws ProgramInterrupted if the thread is interrupted; the program was killed then
     */
    public static ProgramEnd run(
            List<String> argv, Map<String, String> environment, byte[] stdin, Duration deadline, int mostBytes) {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(argv));
        builder.environment().putAll(environment);
        String path = builder.environment().getOrDefault("PATH", "");
        String name = argv.get(0);
        String file = SearchPath.find(name, path).orElse("");
        if (file.isEmpty()) {
            return new ProgramEnd.NotStarted(
                    name.indexOf('/') < 0
                            ? "there is no program " + name + " in the PATH (" + path + ")"
                            : name + " is not there, or is not executable");
        }
        builder.command().set(0, file);
        try {
            return new LocalProgram(name, builder.start(), mostBytes).run(stdin, deadline);
        } catch (IOException e) {
            return new ProgramEnd.NotStarted(String.valueOf(e.getMessage()));
        }
    }

    private ProgramEnd run(byte[] stdin, Duration deadline) {
        feed(stdin);
        try {
            if (!endsWithin(deadline)) {
                family.kill();
                process.waitFor();
                return timedOut(deadline);
            }
            out.settle(LAST_WORDS);
            err.settle(LAST_WORDS);
            return new ProgramEnd.Ended(process.exitValue(), out.text(), err.text(), out.isWhole() && err.isWhole());
        } catch (InterruptedException e) {
            family.kill();
            Thread.currentThread().interrupt();
            throw new ProgramInterrupted(name);
        }
    }

    private ProgramEnd timedOut(Duration deadline) throws InterruptedException {
        out.settle(LAST_WORDS);
        err.settle(LAST_WORDS);
        return new ProgramEnd.TimedOut(deadline, out.text(), err.text());
    }

    private boolean endsWithin(Duration deadline) throws InterruptedException {
        long end = System.nanoTime() + deadline.toNanos();
        while (!process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
            family.look();
            if (System.nanoTime() - end >= 0) {
                return false;
            }
        }
        return true;
    }

    /** In a thread of its own: a program that reads nothing must not keep us from its deadline. */
    private void feed(byte[] stdin) {
        Thread feeder = new Thread(() -> write(stdin), "standard input of " + name);
        feeder.setDaemon(true);
        feeder.start();
    }

    private void write(byte[] stdin) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(stdin);
        } catch (IOException e) {
            // A program need not read what it is given.
        }
    }
}
