package io.github.kextproof.stub.server;

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

    Logins(Supplier<Optional<Guest>> guest) {
        this.guest = guest;
    }

    @Override
    public boolean authenticate(String user, String password, ServerSession session) {
        return named(user)
                .filter(present -> present.password().equals(password))
                .isPresent();
    }

    @Override
    public boolean authenticate(String user, PublicKey key, ServerSession session) {
        return named(user).stream()
                .flatMap(present -> present.authorizedKeys().stream())
                .anyMatch(line -> holds(line, key));
    }

    private Optional<Guest> named(String user) {
        return guest.get().filter(present -> present.account().name().equals(user));
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
