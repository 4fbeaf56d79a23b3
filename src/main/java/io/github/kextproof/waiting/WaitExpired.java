package io.github.kextproof.waiting;

/** What was waited for did not come in time. */
public final class WaitExpired extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String lastSeen;

    WaitExpired(Wait wait, String lastSeen) {
        super("waited " + Durations.shown(wait.limit()) + " for " + wait.name() + "; last seen: " + lastSeen);
        this.lastSeen = lastSeen;
    }

    /** What the last look saw, as text. */
    public String lastSeen() {
        return lastSeen;
    }
}
