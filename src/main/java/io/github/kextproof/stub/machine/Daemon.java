package io.github.kextproof.stub.machine;

import java.util.Map;
import java.util.function.Consumer;

/** Defender's daemon, and the command line that talks to it. */
public final class Daemon implements Changeable {
    private enum Runs {
        RUNNING,
        STOPPED
    }

    /** Which syntax mdatp understands. */
    public enum CommandLine {
        /** That of the product's version. */
        AUTOMATIC,
        MODERN,
        LEGACY,
        BOTH
    }

    private volatile Runs runs = Runs.RUNNING;
    private volatile CommandLine commandLine = CommandLine.AUTOMATIC;

    @Override
    public Map<String, Consumer<Wanted>> keys() {
        return Map.of(
                "daemon", wanted -> runs = wanted.among(Runs.class),
                "cli", wanted -> commandLine = wanted.among(CommandLine.class));
    }

    /** Whether mdatp can reach it. */
    public boolean isRunning() {
        return runs == Runs.RUNNING;
    }

    public CommandLine commandLine() {
        return commandLine;
    }
}
