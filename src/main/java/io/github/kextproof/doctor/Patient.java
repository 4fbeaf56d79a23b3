package io.github.kextproof.doctor;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.inventory.Host;
import io.github.kextproof.inventory.ResetPlan;
import io.github.kextproof.lab.Management;
import io.github.kextproof.lab.Platform;
import io.github.kextproof.lab.Survey;
import io.github.kextproof.lab.Surveyor;
import io.github.kextproof.macos.Consent;
import io.github.kextproof.macos.ConsoleDisplay;
import io.github.kextproof.macos.ConsoleSession;
import io.github.kextproof.macos.ConsoleUser;
import io.github.kextproof.macos.Enrollment;
import io.github.kextproof.macos.KextConsent;
import io.github.kextproof.macos.KextPayload;
import io.github.kextproof.macos.KextPolicy;
import io.github.kextproof.macos.LoginNoise;
import io.github.kextproof.macos.MacShell;
import io.github.kextproof.macos.PolicyRow;
import io.github.kextproof.macos.Profiles;
import io.github.kextproof.macos.Sip;
import io.github.kextproof.macos.SystemIntegrity;
import io.github.kextproof.ssh.Ssh;
import java.util.List;
import java.util.Optional;

/** One Mac under examination: what it says of itself, each of it asked once, over one connection. */
final class Patient implements AutoCloseable {
    private final Host host;
    private final Ssh ssh;
    private final String inventory;
    private final Asked<Line> line;
    private final Asked<List<String>> noise;
    private final Asked<Skew> skew;
    private final Asked<Platform> platform;
    private final Asked<Sip> sip;
    private final Asked<Consent> consent;
    private final Asked<Enrollment> enrollment;
    private final Asked<List<KextPayload>> payloads;
    private final Asked<Management> management;
    private final Asked<PolicyRow> policy;
    private final Asked<List<String>> leftovers;
    private final Asked<Optional<ConsoleUser>> user;
    private final Asked<ConsoleDisplay> display;

    /** @param inventory how other commands name the same Macs; a space before it, or nothing */
    Patient(Host host, Ssh ssh, String inventory) {
        this.host = host;
        this.ssh = ssh;
        this.inventory = inventory;
        this.line = new Asked<>(() -> Line.open(host, ssh));
        this.noise = new Asked<>(() -> new LoginNoise(shell()).heard());
        this.skew = new Asked<>(() -> Skew.of(shell()));
        this.platform = new Asked<>(() -> new Surveyor(shell()).platform());
        this.sip = new Asked<>(() -> new SystemIntegrity(shell()).read());
        this.consent = new Asked<>(() -> new KextConsent(shell()).read());
        this.enrollment = new Asked<>(() -> new Profiles(shell()).enrollment());
        this.payloads = new Asked<>(() -> new Profiles(shell()).kextPayloads());
        this.management = new Asked<>(() -> new Surveyor(shell()).management(enrollment(), payloads()));
        this.policy =
                new Asked<>(() -> new KextPolicy(shell()).user(Defender.TEAM_IDENTIFIER, Defender.BUNDLE_IDENTIFIER));
        this.leftovers = new Asked<>(() -> new Surveyor(shell()).leftovers());
        this.user = new Asked<>(() -> new ConsoleSession(shell()).user());
        this.display = new Asked<>(() -> ConsoleDisplay.of(shell()));
    }

    Host host() {
        return host;
    }

    /** For hints: what names this Mac to another command. */
    String options() {
        return "--mac " + host.settings().name() + inventory;
    }

    /** For connections to other machines than the Mac. */
    Ssh ssh() {
        return ssh;
    }

    /** Whether the inventory names a way back to a Mac that was never approved. */
    boolean isReset() {
        return !(host.reset() instanceof ResetPlan.None);
    }

    /** @throws io.github.kextproof.ssh.ShellException if there is none; the same each time */
    Line line() {
        return line.get();
    }

    MacShell shell() {
        return line().shell();
    }

    List<String> noise() {
        return noise.get();
    }

    Skew skew() {
        return skew.get();
    }

    Platform platform() {
        return platform.get();
    }

    Sip sip() {
        return sip.get();
    }

    Consent consent() {
        return consent.get();
    }

    Enrollment enrollment() {
        return enrollment.get();
    }

    List<KextPayload> payloads() {
        return payloads.get();
    }

    Management management() {
        return management.get();
    }

    PolicyRow policy() {
        return policy.get();
    }

    List<String> leftovers() {
        return leftovers.get();
    }

    Optional<ConsoleUser> user() {
        return user.get();
    }

    ConsoleDisplay display() {
        return display.get();
    }

    /** All of it as a journey would have it, but for the language, which no condition asks for. */
    Survey survey() {
        return new Survey(
                platform().hardware(),
                platform().os(),
                "unknown",
                sip(),
                consent(),
                enrollment(),
                management(),
                payloads(),
                policy(),
                user(),
                skew().difference(),
                leftovers());
    }

    @Override
    public void close() {
        try {
            line().close();
        } catch (RuntimeException e) {
            // There was none.
        }
    }
}
