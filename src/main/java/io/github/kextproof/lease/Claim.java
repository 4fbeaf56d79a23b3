package io.github.kextproof.lease;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Somebody's wish for one lease.
 *
 * @param token tells it from every other
 * @param lasts until it expires, unless renewed; by the clock of the machine on which it is kept
 */
record Claim(String token, Holder holder, LeaseRecord.Kind kind, Duration lasts) {
    static Claim of(Holder holder, LeaseRecord.Kind kind, Duration lasts) {
        return new Claim(UUID.randomUUID().toString(), holder, kind, lasts);
    }

    List<String> words() {
        List<String> words = new ArrayList<>(List.of("kind=" + (kind == LeaseRecord.Kind.HOLD ? "hold" : "run")));
        words.addAll(holder.words());
        return words;
    }
}
