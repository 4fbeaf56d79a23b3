package io.github.kextproof.stub.server;

import io.github.kextproof.stub.machine.ConnectionFault;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.server.auth.password.PasswordAuthenticator;
import org.apache.sshd.server.auth.pubkey.PublickeyAuthenticator;
import org.apache.sshd.server.session.ServerSession;

/** Lets the guest's account in, by its password or one of its keys. */
final class Logins implements PasswordAuthenticator, PublickeyAuthenticator {
    private final Supplier<Optional<Guest>> guest;
    private final SessionFaults faults;

    Logins(Supplier<Optional<Guest>> guest, SessionFaults faults) {
        this.guest = guest;
        this.faults = faults;
    }

    @Override
    public boolean authenticate(String user, String password, ServerSession session) {
        return admitted(user, session)
                .filter(present -> present.password().equals(password))
                .isPresent();
    }

    @Override
    public boolean authenticate(String user, PublicKey key, ServerSession session) {
        return admitted(user, session).stream()
                .flatMap(present -> present.authorizedKeys().stream())
                .anyMatch(line -> holds(line, key));
    }

    private Optional<Guest> admitted(String user, ServerSession session) {
        Optional<ConnectionFault> fault = faults.of(session);
        if (fault.filter(ConnectionFault.CloseBeforeAuth.class::isInstance).isPresent()) {
            session.close(true);
            return Optional.empty();
        }
        boolean denied =
                fault.filter(ConnectionFault.DenyAuth.class::isInstance).isPresent();
        return guest.get().filter(present -> !denied && present.account().name().equals(user));
    }

    private static boolean holds(String line, PublicKey key) {
        try {
            AuthorizedKeyEntry entry = AuthorizedKeyEntry.parseAuthorizedKeyEntry(line);
            return entry != null
                    && KeyUtils.compareKeys(entry.resolvePublicKey(null, PublicKeyEntryResolver.IGNORING), key);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            return false; // sshd skips lines that it cannot read
        }
    }
}
