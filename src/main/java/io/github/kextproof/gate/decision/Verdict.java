package io.github.kextproof.gate.decision;

import io.github.kextproof.gate.evidence.Result;
import io.github.kextproof.gate.evidence.Status;
import io.github.kextproof.gate.evidence.Test;
import io.github.kextproof.gate.policy.Dimensions;
import java.util.Set;

/** What became of a test, as a comparison of runs says it. */
final class Verdict {
    /** In other projects the label names a person: that is no part of the verdict. */
    private static final Set<String> OWNERS = Set.of("product", "lab", "approval", "configuration", "harness");

    private Verdict() {}

    /** The status, and whose fault it is if the result says so; one whose writer had not finished has none. */
    static String of(Test test) {
        Result result = test.latest();
        if (!result.finished()) {
            return "unfinished";
        }
        boolean wrong = result.status() == Status.FAILED || result.status() == Status.BROKEN;
        return result.labels()
                .only(Dimensions.OWN.owner())
                .filter(owner -> wrong && OWNERS.contains(owner))
                .map(owner -> result.status().shown() + " (" + owner + ")")
                .orElse(result.status().shown());
    }
}
