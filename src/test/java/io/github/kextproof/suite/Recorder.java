package io.github.kextproof.suite;

import io.github.kextproof.journey.CleanUp;
import io.github.kextproof.journey.Evidence;
import io.github.kextproof.journey.Facts;
import io.github.kextproof.journey.JourneyListener;
import io.github.kextproof.journey.State;
import io.github.kextproof.journey.StepEnd;
import io.github.kextproof.journey.Verdict;
import io.github.kextproof.lab.LeaseNews;
import io.github.kextproof.macos.MacShell;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.ShellException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Remembers what a journey told. */
class Recorder implements JourneyListener {
    final List<String> steps = new ArrayList<>();
    final List<State> states = new ArrayList<>();
    final List<String> evidence = new ArrayList<>();
    final List<String> commands = new ArrayList<>();
    final List<CleanUp> cleanUps = new ArrayList<>();
    /** Those whose output nobody may quote. */
    final List<String> secretCommands = new ArrayList<>();

    /** The words of each command, by the steps that sent them. */
    final List<List<List<String>>> commandsOfSteps = new ArrayList<>();

    private List<List<String>> ofThisStep = new ArrayList<>();

    /** Something that happens elsewhere at that moment. */
    Consumer<State> whenReached = state -> {};

    Consumer<Facts> whenLearned = facts -> {};
    Consumer<Outcome> whenRan = outcome -> {};
    Consumer<LeaseNews> whenTold = told -> {};

    final List<LeaseNews> news = new ArrayList<>();
    final List<Verdict> verdicts = new ArrayList<>();

    @Nullable
    Throwable thrown;

    final List<String> planned = new ArrayList<>();
    final List<Facts> facts = new ArrayList<>();
    final List<String> requests = new ArrayList<>();
    final List<Evidence> seen = new ArrayList<>();
    final List<String> retried = new ArrayList<>();

    @Override
    public void planned(List<String> names) {
        planned.addAll(names);
    }

    @Override
    public void learned(Facts known) {
        facts.add(known);
        whenLearned.accept(known);
    }

    @Override
    public void started(String step) {}

    @Override
    public void reached(State state) {
        states.add(state);
        whenReached.accept(state);
    }

    @Override
    public void asked(String request) {
        requests.add(request);
    }

    @Override
    public void observed(Evidence observed) {
        seen.add(observed);
        evidence.add(observed.title());
    }

    @Override
    public void retried(String what, String why) {
        retried.add(what + ", because " + why);
    }

    @Override
    public void ended(String step, StepEnd end, Duration took) {
        String how = "held";
        if (end instanceof StepEnd.Broke broke) {
            how = "broke: " + broke.finding().what();
        } else if (end instanceof StepEnd.NotRun notRun) {
            how = "not run: " + notRun.firstCause();
        }
        steps.add(step + " - " + how);
        commandsOfSteps.add(ofThisStep);
        ofThisStep = new ArrayList<>();
    }

    @Override
    public void leased(LeaseNews told) {
        news.add(told);
        whenTold.accept(told);
    }

    @Override
    public void cleaned(CleanUp cleanUp) {
        cleanUps.add(cleanUp);
    }

    @Override
    public void finished(Verdict verdict, Duration took) {
        verdicts.add(verdict);
    }

    @Override
    public void ran(Outcome outcome) {
        commands.add(outcome.shown());
        ofThisStep.add(MacShell.behindSudo(outcome.command()).words());
        if (outcome.command().hasSecretOutput()) {
            secretCommands.add(outcome.command().quoted());
        }
        whenRan.accept(outcome);
    }

    @Override
    public void broke(CommandLine command, ShellException cause, Duration took) {
        commands.add(command + " broke: " + cause.getMessage());
    }
}
