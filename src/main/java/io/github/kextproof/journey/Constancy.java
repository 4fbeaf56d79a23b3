package io.github.kextproof.journey;

import io.github.kextproof.lab.Circumstances;
import io.github.kextproof.lab.LabTrouble;
import io.github.kextproof.macos.Boot;
import io.github.kextproof.macos.ConsoleUser;
import io.github.kextproof.macos.KextPayload;
import io.github.kextproof.macos.MacTrouble;
import io.github.kextproof.ssh.ShellException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells what Defender or macOS did from what somebody did to the Mac meanwhile: a restart, an update, another user, a
 * profile. How it was is known from the survey, and it is looked at once before the journey passes or fails.
 */
final class Constancy {
    /** What a journey sends to see that nothing has changed, after its last step, as {@link Itinerary.Leg} writes it. */
    static final List<String> COMMANDS = List.of(
            "/usr/sbin/sysctl -n NAME ...",
            "/bin/date +%s",
            "/usr/bin/sw_vers",
            "/usr/bin/stat -f%Su /dev/console",
            "/usr/bin/id -u USER",
            "/usr/sbin/spctl kext-consent QUESTION",
            "/usr/bin/profiles status -type enrollment",
            "/usr/bin/profiles show -output stdout-xml");

    static final String WHAT = "the Mac was changed during the journey";
    static final String ADVICE = "keep restarts, updates, profiles and other people away from the Mac during a run;"
            + " if nobody restarted it, look for a panic in /Library/Logs/DiagnosticReports on it";

    private static final String UNKNOWN =
            "the Mac cannot be looked at any more, so that nobody knows whether what was" + " seen is its own doing";
    /** The network's time may correct a clock by this much, and with it the time of the last start. */
    private static final Duration CORRECTION = Duration.ofSeconds(5);
    /** Clocks show whole seconds: after so many of this controller's, the Mac's must have moved. */
    private static final Duration CLOCK_MOVES = Duration.ofSeconds(3);

    private final Supplier<Circumstances> look;
    private final Supplier<Instant> controller;
    private final Instant began;
    private Circumstances before;

    /**
     * From now on.
     *
     * @param before the Mac as it is
     * @param look asks the Mac how it is
     * @param controller this machine's own clock
     */
    Constancy(Circumstances before, Supplier<Circumstances> look, Supplier<Instant> controller) {
        this.before = before;
        this.look = look;
        this.controller = controller;
        this.began = controller.get();
    }

    /**
     * What differs between the two looks, a line for each.
     *
     * @param was as it was when the journey began
     * @param is as it is now
     */
    record Change(String was, String is) {
        private Change and(Change other) {
            return new Change(was + "\n" + other.was, is + "\n" + other.is);
        }
    }

    /** A failure as it must be told: as it is, or as one of the lab where the Mac was changed. */
    Finding judge(Finding failure) {
        if (failure.owner() != Owner.PRODUCT && failure.owner() != Owner.APPROVAL) {
            return failure;
        }
        try {
            return change().map(change -> inTheLab(failure, WHAT, Optional.of(change.was()), change.is()))
                    .orElse(failure);
        } catch (MacTrouble | ShellException | LabTrouble e) {
            return inTheLab(failure, UNKNOWN, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private static Finding inTheLab(Finding failure, String what, Optional<String> expected, String actual) {
        String seen = "\nseen before: " + failure.what()
                + failure.actual().map(text -> "\n" + text).orElse("");
        return new Finding(
                failure.mac(), Owner.LAB, what, expected, Optional.of(actual + seen), failure.lastRan(), ADVICE);
    }

    /** The journey itself restarted the Mac. */
    void restarted(Boot boot) {
        before = before.startedAt(boot.time());
    }

    /** What was changed since the journey began, if anything was. */
    Optional<Change> change() {
        Circumstances now = look.get();
        return Stream.of(
                        restart(now),
                        stoppedClock(now),
                        difference(
                                "macOS",
                                now,
                                it -> it.os().version() + " (" + it.os().build() + ")"),
                        difference("console user", now, Constancy::user),
                        difference("MDM", now, Constancy::enrollment),
                        difference("kernel extension profiles", now, Constancy::payloads),
                        difference("kext consent", now, Constancy::consent))
                .flatMap(Optional::stream)
                .reduce(Change::and);
    }

    private Optional<Change> restart(Circumstances now) {
        boolean same = Duration.between(before.booted(), now.booted()).abs().compareTo(CORRECTION) <= 0;
        return same
                ? Optional.empty()
                : difference("last start", now, it -> it.booted().toString());
    }

    /** A clock that goes backwards counts as well. */
    private Optional<Change> stoppedClock(Circumstances now) {
        boolean mayStand = Duration.between(began, controller.get()).compareTo(CLOCK_MOVES) < 0;
        return mayStand || now.time().isAfter(before.time())
                ? Optional.empty()
                : Optional.of(new Change("clock after " + before.time(), "clock " + now.time()));
    }

    private Optional<Change> difference(String name, Circumstances now, Function<Circumstances, String> shown) {
        String was = shown.apply(before);
        String is = shown.apply(now);
        return was.equals(is) ? Optional.empty() : Optional.of(new Change(name + " " + was, name + " " + is));
    }

    private static String user(Circumstances it) {
        return it.consoleUser().map(ConsoleUser::name).orElse("nobody");
    }

    private static String enrollment(Circumstances it) {
        return switch (it.enrollment().mdm()) {
            case NONE -> "not enrolled";
            case ENROLLED -> "enrolled, not approved by the user";
            case USER_APPROVED -> "enrolled, approved by the user";
        };
    }

    private static String payloads(Circumstances it) {
        return it.kextPayloads().isEmpty()
                ? "none"
                : it.kextPayloads().stream().map(Constancy::payload).collect(Collectors.joining("; "));
    }

    private static String payload(KextPayload payload) {
        return payload.profileName() + " for teams " + payload.allowedTeams() + ", extensions " + payload.allowedKexts()
                + (payload.allowsUserOverrides() ? "" : ", users may not approve others");
    }

    private static String consent(Circumstances it) {
        return (it.consent().required() ? "required" : "not required") + ", allowed teams "
                + it.consent().allowedTeams();
    }
}
