package io.github.kextproof.suite;

import io.github.kextproof.journey.Evidence;
import io.github.kextproof.journey.Facts;
import io.github.kextproof.journey.JourneyListener;
import io.github.kextproof.journey.State;
import io.github.kextproof.journey.StepEnd;
import io.github.kextproof.journey.Verdict;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.ShellException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Knows how far a journey came, and its verdict. */
final class Whereabouts implements JourneyListener {
    /** Where a journey is before its first step: it waits for the Mac. */
    private String step = "Wait for the Mac";

    private Optional<Verdict> verdict = Optional.empty();

    /** What the journey came to, by its verdict or, without one, by what it threw. */
    Found found(Throwable thrown) {
        return verdict.map(known -> Found.of(known, step)).orElseGet(() -> Found.unowned(thrown, step));
    }

    @Override
    public void started(String name) {
        step = name;
    }

    @Override
    public void finished(Verdict known, Duration took) {
        verdict = Optional.of(known);
    }

    @Override
    public void planned(List<String> names) {}

    @Override
    public void learned(Facts facts) {}

    @Override
    public void reached(State state) {}

    @Override
    public void asked(String request) {}

    @Override
    public void observed(Evidence evidence) {}

    @Override
    public void ended(String name, StepEnd end, Duration took) {}

    @Override
    public void ran(Outcome outcome) {}

    @Override
    public void broke(CommandLine command, ShellException cause, Duration took) {}
}
