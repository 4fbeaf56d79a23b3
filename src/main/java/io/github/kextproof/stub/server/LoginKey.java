package io.github.kextproof.stub.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.HexFormat;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;

/** A throw-away key that opens stub Macs, as a private key file that the stock ssh client takes; deleted when closed. */
public final class LoginKey implements AutoCloseable {
    private static final int PASSWORD_BYTES = 8;

    private final Path directory;
    private final Path file;
    private final String authorizedKeysLine;

    private LoginKey(Path directory, Path file, String authorizedKeysLine) {
        this.directory = directory;
        this.file = file;
        this.authorizedKeysLine = authorizedKeysLine;
    }

    /** A new ECDSA key: every OpenSSH client takes it, and the JDK makes it without further libraries. */
    public static LoginKey generate() throws IOException {
        Path directory = Files.createTempDirectory("kextproof-key-");
        directory.toFile().deleteOnExit();
        Path file = Files.createFile(
                directory.resolve("id_ecdsa"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        file.toFile().deleteOnExit();
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "kextproof stub", null, out);
            return new LoginKey(directory, file, PublicKeyEntry.toString(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IOException("a key for the stub Macs cannot be made", e);
        }
    }

    /** A password nobody needs to remember. */
    public static String password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The private key, in OpenSSH's own format, readable by its owner only. */
    public Path file() {
        return file;
    }

    /** Where the private key is: a directory that only its owner enters. */
    public Path directory() {
        return directory;
    }

    /** The public key, for StubDefinition's authorized keys. */
    public String authorizedKeysLine() {
        return authorizedKeysLine;
    }

    /** Never throws: while the virtual machine shuts down, what is left goes by itself. */
    @Override
    public void close() {
        for (Path path : new Path[] {file, directory}) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                // deleteOnExit was asked for when it was made.
            }
        }
    }
}
