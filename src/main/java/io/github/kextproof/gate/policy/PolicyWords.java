package io.github.kextproof.gate.policy;

import static io.github.kextproof.document.Words.line;
import static io.github.kextproof.document.Words.perhaps;
import static io.github.kextproof.document.Words.quoted;

import io.github.kextproof.document.Value;
import io.github.kextproof.document.Words;
import java.io.IOException;
import java.time.LocalDate;

/** Words for what the schema cannot see. */
final class PolicyWords {
    private PolicyWords() {}

    static Words requiresNothing() {
        return Words.of(
                "the policy requires nothing",
                line("expected", "'require', 'minimum_executed' or both"),
                perhaps("say what must have passed: otherwise a run in which nothing ran would do"));
    }

    /** @param first where the same stands already */
    static Words repeated(Value item, String text, Value first) {
        return Words.of(
                item.shown() + " repeats " + quoted(text) + " from line "
                        + first.place().line(),
                perhaps("remove one of them"));
    }

    /** @param more how many further combinations of the same requirement are there already */
    static Words requiredAgain(Value requirement, String combination, Value first, int more) {
        String others = more == 0 ? "" : " (and " + more + " more)";
        return Words.of(
                requirement.shown() + " requires what " + first.shown() + " in line "
                        + first.place().line() + " requires already",
                line("actual", combination + others),
                perhaps("remove one of them; 'macs' says on how many Macs it must have passed"));
    }

    static Words tooMany(Value require, int most) {
        return Words.of(
                require.shown() + " asks for more than " + most + " combinations",
                perhaps("each scenario counts for each macOS, locale and management beside it: shorten the lists"));
    }

    static Words coversEverything(Value test, String glob) {
        return Words.of(
                test.shown() + " covers every test",
                line("actual", quoted(glob)),
                perhaps("name the test, or what the names of the waived tests have in common"));
    }

    static Words waivedAgain(Value waiver, Value first) {
        return Words.of(
                waiver.shown() + " has the test of " + first.shown() + " in line "
                        + first.place().line(),
                perhaps("remove one of them: nobody could tell which owner and which date hold"));
    }

    static Words noSuchDay(Value expires, String written) {
        return Words.of(
                expires.shown() + " is no day of the calendar",
                line("expected", "year, month and day, such as 2026-12-31"),
                line("actual", quoted(written)));
    }

    static Words tooFar(Value expires, LocalDate written, LocalDate latest, long days) {
        return Words.of(
                expires.shown() + " is more than " + days + " days ahead",
                line("expected", latest + " or earlier"),
                line("actual", written.toString()),
                perhaps(
                        "take an earlier day and renew the waiver then, or change the rule that it is an exception to"));
    }

    static Words unreadable(IOException cause) {
        return Words.of("cannot be read", line("actual", cause.toString()), perhaps("try again"));
    }
}
