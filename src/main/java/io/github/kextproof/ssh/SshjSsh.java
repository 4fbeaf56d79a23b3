package io.github.kextproof.ssh;

import io.github.kextproof.mac.Access;
import java.time.Duration;

/** Opens shells with sshj. */
public final class SshjSsh implements Ssh {
    @Override
    public Shell open(Access access, Duration deadline, CommandLog log) {
        throw new UnsupportedOperationException("not built yet");
    }
}
