package io.github.kextproof.report;

import io.github.kextproof.mac.MacName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Which journey is written down.
 *
 * @param simulated whether a stub stands in for the Mac
 */
record Subject(MacName mac, String scenario, boolean simulated) {
    String fullName() {
        return scenario + " on " + mac;
    }

    /** The same in every run, on every controller, whatever the Mac's macOS or Defender is: 64 hex digits. */
    String id() {
        return sha256((scenario + "\n" + mac).getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
