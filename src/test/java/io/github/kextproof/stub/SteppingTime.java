package io.github.kextproof.stub;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Time that passes only because commands run: a second each, and more for one that was run a moment ago already, since whoever
 * asks the same thing again is waiting. A journey over 30 minutes takes milliseconds so, and always the same number of looks.
 */
final class SteppingTime implements InstantSource {
    /** How many seconds pass on the Mac in one of this source's: what waits on the Mac itself waits next to nothing. */
    static final double RATE = 1_000_000;

    private static final Duration STEP = Duration.ofSeconds(1);
    private static final Duration WAITING = Duration.ofSeconds(10);
    /** Nobody asks for the time twice but to let it pass. */
    private static final Duration WATCHING_THE_CLOCK = Duration.ofSeconds(30);
    /** How many commands make one round of looking. */
    private static final int ROUND = 4;

    private final Deque<String> round = new ArrayDeque<>();
    private Instant now = Instant.now();
    private boolean installing;

    /** A command is about to run. */
    synchronized void before(String line) {
        boolean again = round.contains(line);
        if (round.size() == ROUND) {
            round.removeFirst();
        }
        round.addLast(line);
        pass(again ? (line.contains("/date") ? WATCHING_THE_CLOCK : WAITING) : STEP);
        installing = line.contains("/installer ");
    }

    /** The installer watches the clock while it waits for Allow. */
    @Override
    public synchronized Instant instant() {
        if (installing) {
            pass(STEP);
        }
        return now;
    }

    private void pass(Duration onTheMac) {
        now = now.plusNanos((long) (onTheMac.toNanos() / RATE));
    }
}
