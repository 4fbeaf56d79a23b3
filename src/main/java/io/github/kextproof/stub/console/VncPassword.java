package io.github.kextproof.stub.console;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** VNC authentication: a challenge of 16 bytes, encrypted with the password (RFC 6143, 7.2.2). */
final class VncPassword {
    static final int CHALLENGE = 16;

    private final String password;

    VncPassword(String password) {
        this.password = password;
    }

    static byte[] challenge() {
        byte[] challenge = new byte[CHALLENGE];
        new SecureRandom().nextBytes(challenge);
        return challenge;
    }

    boolean accepts(byte[] challenge, byte[] answer) {
        return MessageDigest.isEqual(answer(challenge), answer);
    }

    /** The protocol knows nothing better than DES. */
    @SuppressWarnings("InsecureCryptoUsage")
    byte[] answer(byte[] challenge) {
        try {
            Cipher des = Cipher.getInstance("DES/ECB/NoPadding");
            des.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key(), "DES"));
            return des.doFinal(challenge);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no DES, which VNC authentication needs", e);
        }
    }

    /** The first eight characters, each with its bits the other way round. */
    private byte[] key() {
        byte[] letters = password.getBytes(StandardCharsets.ISO_8859_1);
        byte[] key = new byte[8];
        for (int i = 0; i < Math.min(key.length, letters.length); i++) {
            key[i] = (byte) (Integer.reverse(letters[i]) >>> 24);
        }
        return key;
    }
}
