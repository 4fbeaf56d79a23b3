package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.evidence.Result;
import io.github.kextproof.gate.evidence.Test;
import io.github.kextproof.gate.policy.Dimensions;
import io.github.kextproof.gate.policy.Waiver;
import java.util.List;
import java.util.Optional;

/**
 * A test, with what several rules want to know of it.
 *
 * @param verdict of the attempt that counts
 * @param flaky whether it passed, though not at once
 * @param waiver the first that covers it today; there is none for a test that neither went wrong nor is flaky
 */
record Case(Test test, Verdict verdict, About about, boolean flaky, Optional<Waiver> waiver) {

    /** @param waivers those that hold */
    static Case of(Test test, Dimensions names, List<Waiver> waivers) {
        Verdict verdict = Verdict.of(test.latest(), names.owner());
        boolean flaky = verdict instanceof Verdict.Passed && test.flaky();
        Case open = new Case(test, verdict, About.of(test.latest().labels(), names), flaky, Optional.empty());
        return open.excusable() ? open.with(open.firstOf(waivers)) : open;
    }

    private Optional<Waiver> firstOf(List<Waiver> waivers) {
        return waivers.stream().filter(waiver -> waiver.test().matches(name())).findFirst();
    }

    private Case with(Optional<Waiver> covering) {
        return new Case(test, verdict, about, flaky, covering);
    }

    String name() {
        return test.latest().name();
    }

    Result result() {
        return test.latest();
    }

    boolean passed() {
        return verdict instanceof Verdict.Passed;
    }

    /** Whether it failed or broke. */
    boolean wrong() {
        return verdict instanceof Verdict.Wrong;
    }

    boolean skipped() {
        return verdict instanceof Verdict.Skipped;
    }

    boolean executed() {
        return passed() || wrong();
    }

    /** Whether a waiver could cover it. */
    boolean excusable() {
        return wrong() || flaky;
    }

    boolean waived() {
        return waiver.isPresent();
    }
}
