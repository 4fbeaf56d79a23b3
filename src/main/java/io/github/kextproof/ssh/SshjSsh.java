package io.github.kextproof.ssh;

import io.github.kextproof.mac.Access;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Opens shells with sshj: one connection each, kept alive, every host key checked against its pin.
 *
 * <p>A file that goes to several machines at once by shells of one of these is read once, and so is a private key.
 *
 * <p>A peer that has vanished without a word is noticed after 15 to 20 s (a keep-alive every 5 s, 3 may go unanswered).
 */
public final class SshjSsh implements Ssh {
    private final Proofs proofs;
    private final LongSupplier nanoTime;
    private final SharedFiles files;

    /** With the environment of this process, where SSH_AUTH_SOCK names the agent. */
    public SshjSsh() {
        this(System.getenv());
    }

    SshjSsh(Map<String, String> environment) {
        this(environment, System::nanoTime);
    }

    /** @param nanoTime by which deadlines pass, as {@link System#nanoTime} tells it */
    SshjSsh(Map<String, String> environment, LongSupplier nanoTime) {
        this(environment, nanoTime, new SharedFiles());
    }

    /** @param files where what is uploaded is read */
    SshjSsh(Map<String, String> environment, LongSupplier nanoTime, SharedFiles files) {
        this.proofs = new Proofs(environment);
        this.nanoTime = nanoTime;
        this.files = files;
    }

    @Override
    public Shell open(Access access, Duration within, CommandLog log) {
        return new Opening(access, proofs, Deadline.in(within, nanoTime)).open(log, nanoTime, files);
    }
}
