package io.github.kextproof.ssh;

import com.hierynomus.sshj.common.KeyDecryptionFailedException;
import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.Login;
import io.github.kextproof.mac.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.schmizz.sshj.common.Factory;
import net.schmizz.sshj.userauth.keyprovider.FileKeyProvider;
import net.schmizz.sshj.userauth.keyprovider.KeyProviderUtil;
import net.schmizz.sshj.userauth.password.PasswordUtils;

/**
 * Reads private keys: OpenSSH's own format, PKCS#1 and PKCS#8 in PEM, PuTTY's; encrypted or not.
 *
 * <p>The file is read for each login, since somebody may have put another in its place; what it says is worked out once: to
 * derive what it is encrypted with takes as long as a hundred commands.
 */
final class KeyFiles {
    private final Map<Path, Read> read = new ConcurrentHashMap<>();

    /**
     * A key that was read.
     *
     * @param shown its type and fingerprint
     */
    record Read(KeyPair pair, String shown, String text, Optional<Secret> passphrase) {
        boolean stands(String now, Optional<Secret> with) {
            return text.equals(now) && passphrase.equals(with);
        }

        /** A private key is not printed. */
        @Override
        public String toString() {
            return shown;
        }
    }

    /** @throws ShellException of kind LOGIN_UNUSABLE */
    Read load(Access access, Login.KeyFile login) {
        String text;
        try {
            text = Files.readString(login.file());
        } catch (IOException e) {
            throw LoginTrouble.keyUnreadable(access, login.file(), e);
        }
        Optional<Secret> passphrase = login.passphrase();
        try {
            // Whoever comes first works it out, and the others on their way to other machines wait for it.
            return read.compute(
                    login.file().toAbsolutePath(),
                    (file, last) -> last != null && last.stands(text, passphrase) ? last : parsed(text, passphrase));
        } catch (RuntimeException e) {
            // sshj throws what its parsers throw: IndexOutOfBounds, ClassCast, its own runtime exceptions.
            Exception cause = e.getCause() instanceof IOException unreadable ? unreadable : e;
            throw cause instanceof KeyDecryptionFailedException || isLocked(text)
                    ? locked(access, login, cause)
                    : LoginTrouble.noKey(access, login.file(), cause);
        }
    }

    private static Read parsed(String text, Optional<Secret> passphrase) {
        try {
            KeyPair pair = parse(text, passphrase);
            return new Read(pair, HostKey.of(pair.getPublic()).shown(), text, passphrase);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the text alone: a file.pub beside it that belongs to another key must not mislead. */
    private static KeyPair parse(String text, Optional<Secret> passphrase) throws IOException {
        String format = KeyProviderUtil.detectKeyFileFormat(text, false).toString();
        FileKeyProvider provider = Factory.Named.Util.create(LeanConfig.shared().getFileKeyProviderFactories(), format);
        if (provider == null) {
            throw new IOException("no private key of a known format");
        }
        char[] secret = passphrase.map(Secret::reveal).orElse("").toCharArray();
        provider.init(text, null, PasswordUtils.createOneOff(secret));
        return new KeyPair(provider.getPublic(), provider.getPrivate());
    }

    private static boolean isLocked(String text) {
        return text.contains("ENCRYPTED");
    }

    private static ShellException locked(Access access, Login.KeyFile login, Exception cause) {
        return login.passphrase().isPresent()
                ? LoginTrouble.wrongPassphrase(access, login.file(), cause)
                : LoginTrouble.noPassphrase(access, login.file(), cause);
    }
}
