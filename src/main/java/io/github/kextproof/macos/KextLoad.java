package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;

/** What came of asking for a kernel extension to be loaded. */
public sealed interface KextLoad {
    Outcome outcome();

    /** It is loaded now, or was already. */
    record Loaded(Outcome outcome) implements KextLoad {
        @Override
        public String toString() {
            return outcome.ending() + ", loaded";
        }
    }

    /** The system policy refused it: exit 27, and the text says so too. */
    record RefusedByPolicy(Outcome outcome) implements KextLoad {
        @Override
        public String toString() {
            return outcome.ending() + ", rejected by system policy";
        }
    }

    /** It failed for another reason. */
    record Failed(KextFailure reason, Outcome outcome) implements KextLoad {
        @Override
        public String toString() {
            return outcome.ending() + ", " + outcome.stderr().text().strip();
        }
    }
}
