package io.github.kextproof.reset;

import io.github.kextproof.inventory.ResetStep;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.waiting.Durations;
import io.github.kextproof.waiting.Wait;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Runs steps one after the other, each until it has succeeded or is known to have failed. */
final class Steps {
    private static final String BY_HAND =
            "log in to the Mac's host and run the command by hand; see reset in the inventory";

    private final Shell place;
    private final String what;
    private final Duration patience;

    /**
     * @param what is said of a step that fails
     * @param patience for each step that has no deadline of its own
     */
    Steps(Shell place, String what, Duration patience) {
        this.place = place;
        this.what = what;
        this.patience = patience;
    }

    /** @throws ResetFailed if it fails, does not end, or does not say what it should */
    void run(ResetStep step) {
        CommandLine command = CommandLine.of(step.words().toArray(String[]::new));
        Outcome outcome = outcome(step, command);
        String said = said(outcome);
        if (!outcome.succeeded() && step.accepted().stream().noneMatch(said::contains)) {
            throw failed(step, command.quoted() + " -> exit 0", outcome.ending() + (said.isEmpty() ? "" : ", " + said));
        }
        for (String wanted : step.says()) {
            if (!asWords(wanted).matcher(said).find()) {
                throw failed(
                        step,
                        command.quoted() + " names '" + wanted + "'",
                        said.isEmpty() ? "it printed nothing" : said);
            }
        }
    }

    private Outcome outcome(ResetStep step, CommandLine command) {
        Duration deadline = step.deadline().orElse(patience);
        try {
            return step.retry()
                    .map(retry -> repeated(retry, command, deadline))
                    .orElseGet(() -> place.run(command, deadline));
        } catch (ShellException e) {
            if (e.kind() != ShellException.Kind.DEADLINE) {
                throw e;
            }
            String last =
                    e.unended().map(unended -> ", " + unended.lastPrinted()).orElse("");
            throw failed(
                    step, command.quoted() + " ends within " + Durations.shown(deadline), "still running then" + last);
        }
    }

    private Outcome repeated(ResetStep.Retry retry, CommandLine command, Duration deadline) {
        AtomicInteger tries = new AtomicInteger();
        Duration all = deadline.plus(retry.pause()).multipliedBy(retry.times() + 1L);
        return new Wait(command.quoted(), all, retry.pause())
                .orLast(
                        () -> place.run(command, deadline),
                        outcome -> outcome.succeeded()
                                || !said(outcome).contains(retry.when())
                                || tries.incrementAndGet() > retry.times());
    }

    /** Tools disagree about which of their two outputs is for errors. */
    private static String said(Outcome outcome) {
        return (outcome.stdout().text() + "\n" + outcome.stderr().text()).strip();
    }

    /** Not within a longer name: never-approved is not in never-approved-2. */
    private static Pattern asWords(String text) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(text) + "(?![\\w-])");
    }

    private ResetFailed failed(ResetStep step, String expected, String actual) {
        return new ResetFailed(what, expected, actual, step.perhaps().isEmpty() ? BY_HAND : step.perhaps());
    }
}
