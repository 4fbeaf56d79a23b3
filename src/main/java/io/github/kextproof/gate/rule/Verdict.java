package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.evidence.Result;
import io.github.kextproof.gate.evidence.Status;
import java.util.Optional;

/** What became of one attempt at a test. */
sealed interface Verdict {
    /** As people read it. */
    String shown();

    /** It passed, and its writer came to the end. */
    record Passed() implements Verdict {
        @Override
        public String shown() {
            return "passed";
        }
    }

    /**
     * It failed or broke.
     *
     * @param said whether the result itself names the owner
     */
    record Wrong(Status status, Owner owner, boolean said) implements Verdict {
        @Override
        public String shown() {
            return status.shown() + " (" + (said ? "" : "counted as ") + owner.shown() + ")";
        }
    }

    /** It was not applicable, or nobody wanted it. */
    record Skipped() implements Verdict {
        @Override
        public String shown() {
            return "skipped";
        }
    }

    /** Its result says no status: what became of it, nobody knows. */
    record Unknown() implements Verdict {
        @Override
        public String shown() {
            return "unknown";
        }
    }

    /** Its writer had not come to the end, so that any status it says is too early. */
    record Unfinished() implements Verdict {
        @Override
        public String shown() {
            return "not finished";
        }
    }

    /** @param ownerLabel the name of the label that says who answers for it */
    static Verdict of(Result result, String ownerLabel) {
        if (!result.finished()) {
            return new Unfinished();
        }
        return switch (result.status()) {
            case PASSED -> new Passed();
            case FAILED, BROKEN -> wrong(result, Owner.saidBy(result, ownerLabel));
            case SKIPPED -> new Skipped();
            case UNKNOWN -> new Unknown();
        };
    }

    private static Wrong wrong(Result result, Optional<Owner> said) {
        return new Wrong(result.status(), said.orElseGet(() -> Owner.impliedBy(result.status())), said.isPresent());
    }
}
