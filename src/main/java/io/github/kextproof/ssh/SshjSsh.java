package io.github.kextproof.ssh;

import io.github.kextproof.mac.Access;
import java.time.Duration;
import java.util.Map;

/**
 * Opens shells with sshj: one connection each, kept alive, every host key checked against its pin.
 *
 * <p>A peer that has vanished without a word is noticed after 15 to 20 s (a keep-alive every 5 s, 3 may go unanswered).
 */
public final class SshjSsh implements Ssh {
    private final Map<String, String> environment;

    /** With the environment of this process, where SSH_AUTH_SOCK names the agent. */
    public SshjSsh() {
        this(System.getenv());
    }

    SshjSsh(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Shell open(Access access, Duration within, CommandLog log) {
        return new Opening(access, environment, Deadline.in(within)).open(log);
    }
}
