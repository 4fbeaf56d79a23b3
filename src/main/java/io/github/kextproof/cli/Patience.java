package io.github.kextproof.cli;

/**
 * How long a run that was asked to end is waited for, in looks: so many while nothing is seen of it, which begin anew after each
 * look that has found it busy, and so many in all.
 */
final class Patience {
    private final long idle;
    private final long all;
    private long idleLooks;
    private long looks;

    Patience(long idle, long all) {
        this.idle = idle;
        this.all = all;
    }

    /** Whether to look once more. */
    boolean lasts(boolean busy) {
        looks++;
        idleLooks = busy ? 0 : idleLooks + 1;
        return idleLooks <= idle && looks <= all;
    }
}
