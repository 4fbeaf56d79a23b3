package io.github.kextproof.ssh;

import io.github.kextproof.mac.Access;
import java.io.Closeable;
import net.schmizz.sshj.SSHClient;

/**
 * A connection to a machine, logged in.
 *
 * @param socket what it runs over; closing it wakes whoever blocks on it
 */
record Link(Access access, SSHClient client, GreetedSocket socket) implements Closeable {
    /** At once and without a word: nothing that is written to a line that is blocked would end. */
    @Override
    public void close() {
        Guard.closeQuietly(socket);
        Guard.closeQuietly(client);
    }
}
