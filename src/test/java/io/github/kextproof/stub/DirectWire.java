package io.github.kextproof.stub;

import io.github.kextproof.stub.server.Wire;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * What becomes of one command as its sender sees it. A harmed command waits for ever to be interrupted; here the thread that
 * runs it is the sender's own, and is interrupted at once, or when the sender has waited long enough.
 */
final class DirectWire implements Wire {
    private final Thread sender = Thread.currentThread();
    private Optional<DirectMac.Answer> fate = Optional.empty();
    private boolean ended;

    /** The deadline passes when it has not {@link #end ended} by then. */
    ScheduledFuture<?> expireIn(Duration deadline, ScheduledExecutorService timer) {
        return timer.schedule(() -> meet(DirectMac.End.NEVER), deadline.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void drop() {
        meet(DirectMac.End.CONNECTION_LOST);
    }

    @Override
    public void reset() {
        meet(DirectMac.End.CONNECTION_RESET);
    }

    @Override
    public void cut() {
        meet(DirectMac.End.CHANNEL_CUT);
    }

    @Override
    public void kill(String signal) {
        meet(new DirectMac.Answer(DirectMac.End.KILLED, 0, signal));
    }

    private void meet(DirectMac.End end) {
        meet(new DirectMac.Answer(end, 0, ""));
    }

    private synchronized void meet(DirectMac.Answer answer) {
        if (!ended && fate.isEmpty()) {
            fate = Optional.of(answer);
            sender.interrupt();
        }
    }

    /** Nothing reaches the sender any more; what did, if anything. */
    synchronized Optional<DirectMac.Answer> end() {
        ended = true;
        var unused = Thread.interrupted();
        return fate;
    }
}
