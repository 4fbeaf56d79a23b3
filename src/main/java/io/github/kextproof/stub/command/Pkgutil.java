package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Installation;
import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.machine.StubPackage;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** {@code /usr/sbin/pkgutil}: signatures and receipts. */
final class Pkgutil implements Program {
    private static final List<String> ISSUERS = List.of("Developer ID Certification Authority", "Apple Root CA");

    private final Machine machine;

    Pkgutil(Machine machine) {
        this.machine = machine;
    }

    @Override
    public int run(Invocation invocation) {
        List<String> words = invocation.arguments();
        if (words.equals(List.of("--pkgs"))) {
            return list(invocation);
        }
        if (words.size() == 2 && words.get(0).equals("--check-signature")) {
            return checkSignature(invocation, words.get(1));
        }
        if (words.size() == 2 && words.get(0).equals("--pkg-info")) {
            return info(invocation, words.get(1));
        }
        throw new UnsimulatedUse("pkgutil with these options");
    }

    private int list(Invocation invocation) {
        Say.out(invocation, "com.apple.pkg.Core");
        Say.out(invocation, "com.apple.pkg.XProtectPlistConfigData_10_15");
        machine.installation()
                .map(Installation::product)
                .ifPresent(product -> Say.out(invocation, product.identifier()));
        return 0;
    }

    private int info(Invocation invocation, String identifier) {
        Optional<Installation> installed = machine.installation()
                .filter(present -> present.product().identifier().equals(identifier));
        if (installed.isEmpty()) {
            return Say.failing(invocation, 1, "No receipt for '" + identifier + "' found at '/'.");
        }
        Installation present = installed.orElseThrow();
        Say.out(
                invocation,
                "package-id: " + identifier + "\nversion: " + present.product().version()
                        + "\nvolume: /\nlocation: /\ninstall-time: "
                        + present.at().getEpochSecond());
        return 0;
    }

    private int checkSignature(Invocation invocation, String path) {
        Path file = machine.files().real(path, invocation.directory());
        if (!Files.isRegularFile(file)) {
            // Guess, to be confirmed on a lab Mac: the words for a file that is not there.
            return Say.failing(invocation, 1, "Package does not exist: " + path);
        }
        Say.out(invocation, "Package \"" + file.getFileName() + "\":");
        Optional<String> signer =
                PackageFile.read(file).map(StubPackage::signedBy).filter(name -> !name.isEmpty());
        if (signer.isEmpty()) {
            Say.out(invocation, "   Status: no signature");
            return 1;
        }
        Say.out(invocation, "   Status: " + status());
        Say.out(invocation, "   Certificate Chain:");
        certificate(invocation, 1, signer.orElseThrow());
        for (int i = 0; i < ISSUERS.size(); i++) {
            Say.out(invocation, "       " + "-".repeat(73));
            certificate(invocation, i + 2, ISSUERS.get(i));
        }
        return 0;
    }

    private String status() {
        return machine.macos().isAtLeast("10.14")
                ? "signed by a developer certificate issued by Apple for distribution"
                : "signed by a certificate trusted by Mac OS X";
    }

    private void certificate(Invocation invocation, int number, String name) {
        boolean modern = machine.macos().isAtLeast("10.15");
        Say.out(invocation, "    " + number + ". " + name);
        if (modern) {
            Say.out(invocation, "       Expires: 2027-02-01 22:12:15 +0000");
            Say.out(invocation, "       SHA256 Fingerprint:");
            String digest = digest("SHA-256", name);
            Say.out(invocation, "           " + digest.substring(0, 20 * 3 - 1));
            Say.out(invocation, "           " + digest.substring(20 * 3));
        } else {
            Say.out(invocation, "       SHA1 fingerprint: " + digest("SHA-1", name));
        }
    }

    /** A stand-in: stub packages carry no certificates, so the name is digested. */
    private static String digest(String algorithm, String name) {
        try {
            byte[] bytes = MessageDigest.getInstance(algorithm).digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
