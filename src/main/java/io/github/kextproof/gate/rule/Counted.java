package io.github.kextproof.gate.rule;

import java.util.Collection;

/** Numbers of things. */
final class Counted {
    private Counted() {}

    /** {@code 1 test}, {@code 2 tests}. */
    static String of(long some, String noun) {
        return some + " " + noun + (some == 1 ? "" : "s");
    }

    static String of(Collection<?> some, String noun) {
        return of(some.size(), noun);
    }

    /** {@code does not} or {@code do not}. */
    static String doNot(long some) {
        return some == 1 ? "does not" : "do not";
    }
}
