package io.github.kextproof.ssh;

import com.hierynomus.sshj.common.KeyDecryptionFailedException;
import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.Login;
import io.github.kextproof.mac.Secret;
import java.io.IOException;
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
    private final Map<Path, Attempt> attempts = new ConcurrentHashMap<>();

    /**
     * A key that was read.
     *
     * @param shown its type and fingerprint
     */
    record Read(KeyPair pair, String shown) {
        /** A private key is not printed. */
        @Override
        public String toString() {
            return shown;
        }
    }

    /** What came of a file's text with a passphrase: also that it is the wrong one takes long to find out. */
    private record Attempt(String text, Optional<Secret> passphrase, Optional<Read> read, Optional<Exception> failure) {
        static Attempt at(String text, Optional<Secret> passphrase) {
            try {
                KeyPair pair = parse(text, passphrase);
                Read read = new Read(pair, HostKey.of(pair.getPublic()).shown());
                return new Attempt(text, passphrase, Optional.of(read), Optional.empty());
            } catch (IOException | RuntimeException e) {
                // sshj throws what its parsers throw: IndexOutOfBounds, ClassCast, its own runtime exceptions.
                return new Attempt(text, passphrase, Optional.empty(), Optional.of(e));
            }
        }

        boolean stands(String now, Optional<Secret> with) {
            return text.equals(now) && passphrase.equals(with);
        }

        /** A private key is not printed. */
        @Override
        public String toString() {
            return read.map(Read::shown).orElse("no key");
        }
    }

    /** @throws ShellException of kind LOGIN_UNUSABLE */
    Read load(Access access, Login.KeyFile login) {
        String text = text(access, login);
        Optional<Secret> passphrase = login.passphrase();
        // Whoever comes first works it out, and the others on their way to other machines wait for it.
        Attempt attempt = attempts.compute(
                login.file().toAbsolutePath(),
                (file, last) -> last != null && last.stands(text, passphrase) ? last : Attempt.at(text, passphrase));
        return attempt.read()
                .orElseThrow(
                        () -> unusable(access, login, text, attempt.failure().orElseThrow()));
    }

    private static String text(Access access, Login.KeyFile login) {
        try {
            return Files.readString(login.file());
        } catch (IOException e) {
            throw LoginTrouble.keyUnreadable(access, login.file(), e);
        }
    }

    private static ShellException unusable(Access access, Login.KeyFile login, String text, Exception cause) {
        return cause instanceof KeyDecryptionFailedException || isLocked(text)
                ? locked(access, login, cause)
                : LoginTrouble.noKey(access, login.file(), cause);
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
