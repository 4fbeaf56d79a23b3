package io.github.kextproof.ssh;

import io.github.kextproof.mac.Access;
import java.time.Duration;

/** Opens shells on machines. */
public interface Ssh {
    /**
     * Connects and logs in.
     *
     * @param deadline covers the TCP connection, the key exchange and the login
     * @param log is told of every command run in the shell
     * @throws ShellException if any of that fails; its kind says which
     */
    Shell open(Access access, Duration deadline, CommandLog log);
}
