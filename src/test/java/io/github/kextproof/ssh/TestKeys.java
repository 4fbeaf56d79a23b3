package io.github.kextproof.ssh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.jspecify.annotations.Nullable;

/** Keys made for one test run, and the files they come in. */
final class TestKeys {
    private TestKeys() {}

    static KeyPair ecdsa() {
        return generate("EC", 256);
    }

    static KeyPair rsa() {
        return generate("RSA", 2048);
    }

    private static KeyPair generate(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static KeyPair ed25519() {
        try {
            return KeyUtils.generateKeyPair("ssh-ed25519", 256);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static Path openSsh(KeyPair pair, Path file) {
        return openSsh(pair, file, null);
    }

    static Path openSsh(KeyPair pair, Path file, @Nullable String passphrase) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            OpenSSHKeyEncryptionContext encryption = new OpenSSHKeyEncryptionContext();
            encryption.setPassword(passphrase);
            encryption.setCipherType("256");
            encryption.setCipherMode("CTR");
            encryption.setKdfRounds(2);
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(
                    pair, "test", passphrase == null ? null : encryption, out);
            return Files.write(file, out.toByteArray());
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static Path pkcs8(KeyPair pair, Path file) {
        return pem("PRIVATE KEY", "", pair.getPrivate().getEncoded(), file);
    }

    /** As openssl wrote keys before version 1.0: AES-128-CBC under a key that MD5 makes of passphrase and salt. */
    static Path encryptedPem(KeyPair rsa, Path file, String passphrase) {
        try {
            byte[] iv = HexFormat.of().parseHex("00112233445566778899aabbccddeeff");
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            md5.update(passphrase.getBytes(StandardCharsets.UTF_8));
            byte[] key = md5.digest(Arrays.copyOf(iv, 8));
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
            String headers = "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,"
                    + HexFormat.of().formatHex(iv).toUpperCase(Locale.ROOT) + "\n\n";
            return pem("RSA PRIVATE KEY", headers, cipher.doFinal(pkcs1(rsa)), file);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** PKCS#8 of an RSA key of 2048 bits is 26 bytes of wrapping, then PKCS#1. */
    private static byte[] pkcs1(KeyPair rsa) {
        byte[] pkcs8 = rsa.getPrivate().getEncoded();
        return Arrays.copyOfRange(pkcs8, 26, pkcs8.length);
    }

    private static Path pem(String type, String headers, byte[] content, Path file) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        String text = "-----BEGIN " + type + "-----\n" + headers + body + "\n-----END " + type + "-----\n";
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
