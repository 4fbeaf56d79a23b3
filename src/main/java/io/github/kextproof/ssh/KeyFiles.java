package io.github.kextproof.ssh;

import com.hierynomus.sshj.common.KeyDecryptionFailedException;
import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.Login;
import io.github.kextproof.mac.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.security.KeyPair;
import java.util.Optional;
import net.schmizz.sshj.common.Factory;
import net.schmizz.sshj.userauth.keyprovider.FileKeyProvider;
import net.schmizz.sshj.userauth.keyprovider.KeyProviderUtil;
import net.schmizz.sshj.userauth.password.PasswordUtils;

/** Reads private keys: OpenSSH's own format, PKCS#1 and PKCS#8 in PEM, PuTTY's; encrypted or not. */
final class KeyFiles {
    private KeyFiles() {}

    /** @throws ShellException of kind LOGIN_UNUSABLE */
    static KeyPair load(Access access, Login.KeyFile login) {
        String text;
        try {
            text = Files.readString(login.file());
        } catch (IOException e) {
            throw LoginTrouble.keyUnreadable(access, login.file(), e);
        }
        try {
            return parse(text, login.passphrase());
        } catch (KeyDecryptionFailedException e) {
            throw locked(access, login, e);
        } catch (IOException | RuntimeException e) {
            // sshj throws what its parsers throw: IndexOutOfBounds, ClassCast, its own runtime exceptions.
            throw isLocked(text) ? locked(access, login, e) : LoginTrouble.noKey(access, login.file(), e);
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
