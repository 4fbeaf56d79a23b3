package io.github.kextproof.report;

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

/** Hears everything and does nothing, for listeners that care about little of it. */
abstract class Bystander implements JourneyListener {
    @Override
    public void planned(List<String> steps) {}

    @Override
    public void learned(Facts facts) {}

    @Override
    public void started(String step) {}

    @Override
    public void reached(State state) {}

    @Override
    public void asked(String request) {}

    @Override
    public void observed(Evidence evidence) {}

    @Override
    public void ended(String step, StepEnd end, Duration took) {}

    @Override
    public void finished(Verdict verdict, Duration took) {}

    @Override
    public void ran(Outcome outcome) {}

    @Override
    public void broke(CommandLine command, ShellException cause, Duration took) {}
}
