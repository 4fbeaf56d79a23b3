package io.github.kextproof.ssh;

import io.github.kextproof.mac.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The last of what a command printed, on either stream, in the order it arrived. */
final class Tail {
    private static final int SHOWN = 200;
    /** Room for as many characters as are shown at four bytes each, and for a secret that must be masked among them. */
    private static final int KEPT = 8 * SHOWN;

    private final byte[] ring = new byte[KEPT];
    private long written;

    synchronized void add(byte[] bytes, int from, int length) {
        int kept = Math.min(length, KEPT);
        int at = (int) ((written + length - kept) % KEPT);
        int first = Math.min(kept, KEPT - at);
        System.arraycopy(bytes, from + length - kept, ring, at, first);
        System.arraycopy(bytes, from + length - kept + first, ring, 0, kept - first);
        written += length;
    }

    /** Of both streams together. */
    synchronized long written() {
        return written;
    }

    /** At most 200 characters on one line, line breaks as \n; a secret that was echoed shows as stars. */
    synchronized String shown(Optional<Secret> secret) {
        int length = (int) Math.min(written, KEPT);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = ring[(int) ((written - length + i) % KEPT)];
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (secret.isPresent() && !secret.get().reveal().isEmpty()) {
            text = text.replace(secret.get().reveal(), secret.get().toString());
        }
        String line = text.strip().replace("\r", "").replace("\n", "\\n").replaceAll("\\p{Cntrl}", "?");
        return line.length() <= SHOWN ? line : "..." + line.substring(line.length() - SHOWN);
    }
}
