package io.github.kextproof.lab;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.macos.BootTime;
import io.github.kextproof.macos.ConsoleSession;
import io.github.kextproof.macos.ConsoleUser;
import io.github.kextproof.macos.Enrollment;
import io.github.kextproof.macos.Hardware;
import io.github.kextproof.macos.KextConsent;
import io.github.kextproof.macos.KextPayload;
import io.github.kextproof.macos.KextPolicy;
import io.github.kextproof.macos.MacClock;
import io.github.kextproof.macos.MacFileSystem;
import io.github.kextproof.macos.MacShell;
import io.github.kextproof.macos.Mdm;
import io.github.kextproof.macos.Profiles;
import io.github.kextproof.macos.SwVers;
import io.github.kextproof.macos.SystemIntegrity;
import io.github.kextproof.macos.SystemLocale;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks a Mac who it is; changes nothing on it. */
public final class Surveyor {
    /** Written by Jamf's agent on every Mac it manages. */
    private static final String JAMF_LOG = "/var/log/jamf.log";
    /** Part of the address of Intune's MDM server (guess, to be confirmed on a lab Mac). */
    private static final String INTUNE_SERVER = "manage.microsoft.com";
    /** How the identifiers of the custom profiles begin that Intune delivers (guess, to be confirmed on a lab Mac). */
    private static final String INTUNE_PROFILE = "www.windowsintune.com.";

    private final MacShell shell;

    public Surveyor(MacShell shell) {
        this.shell = shell;
    }

    /** What no reset changes. */
    public Platform platform() {
        return new Platform(new Hardware(shell).read(), new SwVers(shell).read());
    }

    /** What must not change from now on. */
    Circumstances circumstances() {
        Profiles profiles = new Profiles(shell);
        return new Circumstances(
                new MacClock(shell).now(),
                new BootTime(shell).read(),
                new SwVers(shell).read(),
                new ConsoleSession(shell).user(),
                profiles.enrollment(),
                profiles.kextPayloads(),
                new KextConsent(shell).read());
    }

    Survey survey(Platform platform) {
        // First: a Mac whose clock runs fast goes on doing so while it answers the rest.
        Duration clockSkew = clockSkew();
        Optional<ConsoleUser> user = new ConsoleSession(shell).user();
        Profiles profiles = new Profiles(shell);
        Enrollment enrollment = profiles.enrollment();
        // A Mac that no MDM manages may hold a profile that somebody installed by hand.
        List<KextPayload> payloads = profiles.kextPayloads();
        List<String> leftovers = leftovers();
        return new Survey(
                platform.hardware(),
                platform.os(),
                user.map(name -> new SystemLocale(shell, name).read()).orElse("unknown"),
                new SystemIntegrity(shell).read(),
                new KextConsent(shell).read(),
                enrollment,
                management(enrollment, payloads),
                payloads,
                new KextPolicy(shell).user(Defender.TEAM_IDENTIFIER, Defender.BUNDLE_IDENTIFIER),
                user,
                clockSkew,
                leftovers);
    }

    private Duration clockSkew() {
        Instant before = Instant.now();
        Instant onMac = new MacClock(shell).now();
        return Duration.between(before, onMac);
    }

    /** Who manages a Mac of which that is known. */
    public Management management(Enrollment enrollment, List<KextPayload> payloads) {
        if (enrollment.mdm() == Mdm.NONE) {
            return Management.NONE;
        }
        if (enrollment.server().filter(url -> url.contains(INTUNE_SERVER)).isPresent()
                || payloads.stream()
                        .anyMatch(payload -> payload.profileIdentifier().startsWith(INTUNE_PROFILE))) {
            return Management.INTUNE;
        }
        return new MacFileSystem(shell).exists(JAMF_LOG) ? Management.JAMF : Management.OTHER;
    }

    /** Files of an installed Defender; none on a clean Mac. */
    public List<String> leftovers() {
        return new MacFileSystem(shell)
                .existing(Stream.concat(Stream.of(Defender.MDATP, Defender.KEXT), Defender.APPLICATIONS.stream())
                        .toList());
    }
}
