package io.github.kextproof.ssh;

import java.io.Closeable;
import java.util.List;

/**
 * How a user proves who they are: what is tried, in order, and what is held open meanwhile.
 *
 * @param held the agent's socket, if an agent signs
 */
record Proof(List<Attempt> attempts, Closeable held) implements Closeable {
    @Override
    public void close() {
        Guard.closeQuietly(held);
    }
}
