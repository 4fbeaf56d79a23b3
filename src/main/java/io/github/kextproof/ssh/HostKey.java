package io.github.kextproof.ssh;

import io.github.kextproof.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Base64;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.KeyType;

/**
 * A public key as known_hosts and authorized_keys write it.
 *
 * @param type for example {@code ssh-ed25519}
 * @param base64 the encoded key, which repeats the type
 */
record HostKey(String type, String base64) {
    static HostKey of(PublicKey key) {
        byte[] blob = new Buffer.PlainBuffer().putPublicKey(key).getCompactData();
        return new HostKey(KeyType.fromKey(key).toString(), Base64.getEncoder().encodeToString(blob));
    }

    /** As {@code ssh-keygen -l} prints it: SHA256: and 43 characters of base64. */
    String fingerprint() {
        return fingerprint(blob());
    }

    static String fingerprint(byte[] blob) {
        return "SHA256:"
                + Base64.getEncoder()
                        .withoutPadding()
                        .encodeToString(Sha256.digest().digest(blob));
    }

    /** Not valid base64 is not a key that any machine can show: its own bytes stand for it then. */
    private byte[] blob() {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return base64.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The type and the fingerprint, as messages name a key. */
    String shown() {
        return type + " " + fingerprint();
    }

    /** The key's line in a file of public keys, after the host's name. */
    String line() {
        return type + " " + base64;
    }
}
