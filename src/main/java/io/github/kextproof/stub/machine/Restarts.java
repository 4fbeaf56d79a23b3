package io.github.kextproof.stub.machine;

import io.github.kextproof.stub.shell.Account;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** How the Mac comes back when somebody restarts it; whoever has its connections in hand carries it out. */
public final class Restarts implements Changeable {
    /** From the last connection to the next, on the Mac's clock: as fast as an SSD and automatic login make it (guess). */
    private static final Duration AWAY = Duration.ofSeconds(40);
    /** Longer than anybody waits. */
    private static final Duration FOR_EVER = Duration.ofDays(3650);

    private enum Return {
        AUTOMATIC_LOGIN,
        LOGIN_WINDOW,
        NEVER
    }

    private final double clockRate;
    private volatile Return way = Return.AUTOMATIC_LOGIN;
    private volatile boolean needed;
    private volatile Consumer<Duration> carrier = away -> {};

    Restarts(double clockRate) {
        this.clockRate = clockRate;
    }

    @Override
    public Map<String, Consumer<Wanted>> keys() {
        return Map.of(
                "restart", wanted -> way = wanted.among(Return.class),
                "restart.needed", wanted -> needed = wanted.truth());
    }

    /** @param real takes the Mac away for so long, in real time, and restarts the machine meanwhile */
    public void carriedOutBy(Consumer<Duration> real) {
        carrier = real;
    }

    /** What shutdown -r does in the end. */
    public void begin() {
        Duration away = way == Return.NEVER ? FOR_EVER : AWAY;
        carrier.accept(Duration.ofNanos((long) (away.toNanos() / clockRate)));
    }

    /** Who sits at the screen after it: nobody, unless the Mac logs its user in by itself. */
    Optional<Account> userAfter(Optional<Account> before) {
        return way == Return.LOGIN_WINDOW ? Optional.empty() : before;
    }

    /** Whether Defender notices its extension only after a restart, as a first installation may (vendor documentation). */
    boolean isNeeded() {
        return needed;
    }

    void done() {
        needed = false;
    }
}
