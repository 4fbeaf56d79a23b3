package io.github.kextproof.waiting;

import java.time.Duration;

/** How time passes for somebody who waits; only tests have another than the real one. */
public interface Pace {
    /** The real one: nobody sets it back or forward. */
    Pace REAL = new Pace() {
        @Override
        public Duration now() {
            return Duration.ofNanos(System.nanoTime());
        }

        @Override
        public void rest(String name, Duration duration) {
            var unused = new Wait(name, duration, duration).orLast(() -> false, rested -> rested);
        }
    };

    /** Time since some moment in the past. */
    Duration now();

    /**
     * Lets time pass.
     *
     * @param name what is waited for
     * @throws WaitInterrupted if this thread is interrupted meanwhile (it stays so)
     */
    void rest(String name, Duration duration);
}
