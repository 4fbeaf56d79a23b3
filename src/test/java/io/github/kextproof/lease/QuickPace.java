package io.github.kextproof.lease;

import io.github.kextproof.waiting.Pace;
import java.time.Duration;

/** Time that passes only where somebody rests, and then at once; something may happen meanwhile. */
final class QuickPace implements Pace {
    private Duration now = Duration.ZERO;
    private Runnable meanwhile = () -> {};

    /** @param happens during the next rest, once */
    void meanwhile(Runnable happens) {
        meanwhile = happens;
    }

    synchronized void pass(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public synchronized Duration now() {
        return now;
    }

    @Override
    public void rest(String name, Duration duration) {
        pass(duration);
        Runnable happens = meanwhile;
        meanwhile = () -> {};
        happens.run();
    }
}
