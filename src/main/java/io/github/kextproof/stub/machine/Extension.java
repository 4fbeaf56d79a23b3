package io.github.kextproof.stub.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Defender's extension in the running system: the kernel extension, or the system extension of macOS 11 and later. */
final class Extension {
    /** A daemon needs a moment to notice that its extension has come; how long is a guess. */
    static final Duration NOTICED_AFTER = Duration.ofSeconds(2);

    private Optional<Instant> usableFrom = Optional.empty();

    boolean isLoaded() {
        return usableFrom.isPresent();
    }

    /** Loads it while the daemon is running. */
    void load(Instant at) {
        usableFrom = usableFrom.or(() -> Optional.of(at.plus(NOTICED_AFTER)));
    }

    /** Loads it before the daemon starts, as an installation on an approved Mac does. */
    void loadBeforeDaemon(Instant at) {
        usableFrom = usableFrom.or(() -> Optional.of(at));
    }

    void unload() {
        usableFrom = Optional.empty();
    }

    boolean isNoticed(Instant at) {
        return usableFrom.filter(time -> !at.isBefore(time)).isPresent();
    }
}
