package io.github.kextproof.stub.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;

/** The key that a server proves its identity with. */
public final class HostKey {
    private final KeyPair pair;

    private HostKey(KeyPair pair) {
        this.pair = pair;
    }

    /** A new ed25519 key; where no provider knows that, an ECDSA key over nistp256. */
    public static HostKey generate() throws IOException {
        try {
            return new HostKey(
                    SecurityUtils.isEDDSACurveSupported()
                            ? KeyUtils.generateKeyPair(KeyPairProvider.SSH_ED25519, 256)
                            : KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256));
        } catch (GeneralSecurityException e) {
            throw new IOException("no host key can be made: " + e.getMessage(), e);
        }
    }

    KeyPair pair() {
        return pair;
    }

    /** The private key in OpenSSH's own format, for a server that is not this one. */
    public String openSsh() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "kextproof stub", null, text);
            return text.toString(StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IOException("the host key cannot be written: " + e.getMessage(), e);
        }
    }

    /** As {@code ssh-keygen -l} prints it. */
    public String fingerprint() {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, pair.getPublic());
    }

    /** The line of a known_hosts file that pins the key to an address and port. */
    public String knownHostsLine(String address, int port) {
        String host = port == 22 ? address : "[" + address + "]:" + port;
        return host + " " + PublicKeyEntry.toString(pair.getPublic());
    }
}
