package io.github.kextproof.lab;

import io.github.kextproof.macos.Consent;
import io.github.kextproof.macos.ConsoleUser;
import io.github.kextproof.macos.Enrollment;
import io.github.kextproof.macos.KextPayload;
import io.github.kextproof.macos.OsRelease;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What must stay as it is while a Mac is tested; nothing that a journey does changes any of it.
 *
 * @param time the Mac's own, when it was asked
 * @param booted when it started, by its own clock
 */
public record Circumstances(
        Instant time,
        Instant booted,
        OsRelease os,
        Optional<ConsoleUser> consoleUser,
        Enrollment enrollment,
        List<KextPayload> kextPayloads,
        Consent consent) {
    public Circumstances {
        kextPayloads = List.copyOf(kextPayloads);
    }

    /** The same of a Mac that was restarted on purpose. */
    public Circumstances startedAt(Instant start) {
        return new Circumstances(time, start, os, consoleUser, enrollment, kextPayloads, consent);
    }
}
