package io.github.kextproof.stub.server;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.sshd.common.io.IoSession;
import org.apache.sshd.server.ServerFactoryManager;
import org.apache.sshd.server.session.ServerSessionImpl;
import org.apache.sshd.server.session.SessionFactory;

/** Refuses connections while the machine is off, before anything is said. */
final class GuardedSessions extends SessionFactory {
    private final Supplier<Optional<Guest>> guest;

    GuardedSessions(ServerFactoryManager server, Supplier<Optional<Guest>> guest) {
        super(server);
        this.guest = guest;
    }

    @Override
    protected ServerSessionImpl doCreateSession(IoSession connection) throws Exception {
        if (guest.get().isEmpty()) {
            throw new IOException("switched off");
        }
        return super.doCreateSession(connection);
    }
}
