package io.github.kextproof.stub.machine;

import java.time.Duration;
import java.time.Instant;

/** When the Mac booted last, and how often before. */
final class Boots {
    /** It had been up for a while before anybody could log in. */
    private static final Duration BEFORE_LOGIN = Duration.ofMinutes(3);

    private Instant last;
    private int count = 1;

    Boots(Instant start) {
        last = start.minus(BEFORE_LOGIN);
    }

    void again(Instant at) {
        last = at;
        count++;
    }

    Instant last() {
        return last;
    }

    /** What this boot's identifier is made from; the first has no number. */
    String name() {
        return count == 1 ? "boot" : "boot" + count;
    }
}
