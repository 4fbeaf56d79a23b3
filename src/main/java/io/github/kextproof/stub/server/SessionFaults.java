package io.github.kextproof.stub.server;

import io.github.kextproof.stub.machine.ConnectionFault;
import java.util.Optional;
import org.apache.sshd.common.session.SessionContext;

/** What must happen to a session. */
@FunctionalInterface
interface SessionFaults {
    Optional<ConnectionFault> of(SessionContext session);
}
