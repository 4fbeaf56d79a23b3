package io.github.kextproof.stub.server;

import io.github.kextproof.stub.machine.ConnectionFault;
import java.io.IOException;
import java.security.KeyPair;
import java.util.List;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.SessionContext;
import org.jspecify.annotations.Nullable;

/** The host key that a session shows: the server's own, or another one of the same kind. */
final class SessionKeys implements KeyPairProvider {
    private final HostKey own;
    private final HostKey wrong;
    private final SessionFaults faults;

    SessionKeys(HostKey own, SessionFaults faults) throws IOException {
        this.own = own;
        this.wrong = HostKey.generate();
        this.faults = faults;
    }

    @Override
    public Iterable<KeyPair> loadKeys(@Nullable SessionContext session) {
        boolean lies = session != null
                && faults.of(session)
                        .filter(ConnectionFault.WrongHostKey.class::isInstance)
                        .isPresent();
        return List.of((lies ? wrong : own).pair());
    }
}
