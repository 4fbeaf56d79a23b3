package io.github.kextproof.lab;

import io.github.kextproof.lease.Waiting;

/** What becomes of the lease of a Mac that a journey wants, told by the thread that walks it. */
public sealed interface LeaseNews {
    /** Somebody has the Mac, or is resetting it, or came first; told once for each. */
    record Waits(Waiting waiting) implements LeaseNews {}

    /** The Mac is ours. */
    record Taken() implements LeaseNews {}

    /**
     * It is not ours any more, and nothing more is done to it.
     *
     * @param why who has it, or what became of the lease
     */
    record Lost(String why) implements LeaseNews {}

    /** The Mac is free again. */
    record Returned() implements LeaseNews {}

    /**
     * It could not be given back.
     *
     * @param why of what was tried
     */
    record Left(String why) implements LeaseNews {}
}
