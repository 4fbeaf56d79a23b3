package io.github.kextproof.report;

import io.github.kextproof.mac.MacName;
import io.github.kextproof.text.Sha256;
import java.nio.charset.StandardCharsets;

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
        return Sha256.of((scenario + "\n" + mac).getBytes(StandardCharsets.UTF_8));
    }
}
