package io.github.kextproof.journey;

import io.github.kextproof.defender.HealthAnswer;
import io.github.kextproof.defender.MdatpHealth;
import io.github.kextproof.defender.Protection;
import io.github.kextproof.macos.PolicyRow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks health, the oracle, until it says what it should, and words what it means when it does not. */
final class Protections {
    private static final String BLOCKED = "enabled=true  available=false";
    private static final String FULL = "enabled=true  available=true";

    private Protections() {}

    /** Waits for the blocked state, in text and in JSON. */
    static MdatpHealth awaitBlocked(Walk walk) {
        HealthAnswer answer = await(walk, BLOCKED, Protection.Blocked.class, look -> {});
        if (!(protection(answer) instanceof Protection.Blocked blocked)) {
            throw notBlocked(walk, answer);
        }
        return consistent(walk, blocked.health());
    }

    /**
     * Waits for full protection, in text and in JSON.
     *
     * @param onEachLook sees every answer on the way, and may throw
     */
    static MdatpHealth awaitFull(Walk walk, Consumer<HealthAnswer> onEachLook) {
        return full(walk, await(walk, FULL, Protection.Full.class, onEachLook));
    }

    /** The same, with one restart where Defender does not notice an extension that is approved and loaded. */
    static MdatpHealth awaitFullWithARestart(Walk walk) {
        HealthAnswer answer = await(walk, FULL, Protection.Full.class, look -> {});
        if (!isUnnoticed(walk, answer)) {
            return full(walk, answer);
        }
        Restarted.once(walk);
        return awaitFull(walk, look -> {});
    }

    private static boolean isUnnoticed(Walk walk, HealthAnswer answer) {
        return protection(answer) instanceof Protection.Blocked
                && !walk.notes().restarted
                && Kext.policy(walk).equals(new PolicyRow.Present(true))
                && Kext.loaded(walk).isPresent();
    }

    private static MdatpHealth full(Walk walk, HealthAnswer answer) {
        if (!(protection(answer) instanceof Protection.Full full)) {
            throw notFull(walk, answer);
        }
        if (full.health().passive()) {
            throw walk.product(
                    "health says fully protected and passive mode at once",
                    FULL + ", not in passive mode",
                    answer + ", in passive mode",
                    "in passive mode Defender leaves protection to another product: one of the two is not true");
        }
        return consistent(walk, full.health());
    }

    /** Waits until the Mac is blocked, or protected, and says which of both. */
    static boolean awaitsApproval(Walk walk) {
        HealthAnswer answer = walk.settling("health to read blocked or protected")
                .orLast(
                        walk.mdatp()::health,
                        seen -> protection(seen) instanceof Protection.Blocked
                                || protection(seen) instanceof Protection.Full);
        return protection(answer) instanceof Protection.Blocked;
    }

    /** The first answer of the wanted kind, or the last of any kind when there was none in time. */
    private static HealthAnswer await(
            Walk walk, String shown, Class<? extends Protection> wanted, Consumer<HealthAnswer> onEachLook) {
        return walk.settling("health to read " + shown)
                .orLast(() -> ask(walk, onEachLook), answer -> wanted.isInstance(protection(answer)));
    }

    /** What an answer says of protection; an answer that is no health says nothing. */
    static @Nullable Protection protection(HealthAnswer answer) {
        return answer instanceof HealthAnswer.Read read ? read.protection() : null;
    }

    private static HealthAnswer ask(Walk walk, Consumer<HealthAnswer> onEachLook) {
        HealthAnswer answer = walk.mdatp().health();
        onEachLook.accept(answer);
        return answer;
    }

    private static MdatpHealth consistent(Walk walk, MdatpHealth health) {
        FormatsAgree.check(walk, health);
        Licence.mustStand(walk, health);
        return health;
    }

    private static StepFailed notBlocked(Walk walk, HealthAnswer answer) {
        Protection protection = protection(answer);
        if (protection instanceof Protection.Full) {
            return walk.product(
                    "real-time protection is fully on although nobody approved the kernel extension",
                    BLOCKED,
                    answer + ", " + Kext.seen(walk),
                    "if kextstat lists the extension, macOS loaded what it should have refused; if not, health is wrong");
        }
        if (protection instanceof Protection.Off off) {
            return switchedOff(walk, off, BLOCKED, "blocked");
        }
        return unclear(walk, answer, BLOCKED);
    }

    private static StepFailed notFull(Walk walk, HealthAnswer answer) {
        Protection protection = protection(answer);
        if (protection instanceof Protection.Blocked) {
            return walk.product(
                    "real-time protection is still enabled but not available after the kernel extension was approved"
                            + (walk.notes().restarted ? " and the Mac restarted" : ""),
                    FULL,
                    answer + ", " + Kext.seen(walk),
                    walk.notes().restarted
                            ? "Defender does not notice the extension that kextstat lists, and no restart helped: report it"
                                    + " with the evidence bundle"
                            : "macOS did not load what was approved: run kextutil by hand on the Mac, and look at its log");
        }
        if (protection instanceof Protection.Off off) {
            return switchedOff(walk, off, FULL, "full protection");
        }
        return unclear(walk, answer, FULL);
    }

    /** A profile that switches protection off is the lab's; without one it is Defender's own doing. */
    private static StepFailed switchedOff(Walk walk, Protection.Off off, String expected, String wanted) {
        String what = "real-time protection is switched off where " + wanted + " was expected";
        String actual = off.health().shown();
        if (off.health().enabledByProfile()) {
            return walk.fails(
                    Owner.LAB,
                    what + ": a management profile does that",
                    expected,
                    actual + ", [managed]",
                    "take the profile with Defender's preferences off this Mac: sudo profiles show");
        }
        return walk.product(
                what,
                expected,
                actual + (off.health().passive() ? ", in passive mode" : ""),
                "false/true is not the blocked state but a configuration or passive mode that switches protection off");
    }

    private static StepFailed unclear(Walk walk, HealthAnswer answer, String expected) {
        return walk.product(
                protection(answer) == null
                        ? "Defender does not report its health"
                        : "Defender cannot tell whether real-time protection works",
                expected,
                answer.toString(),
                "look at /Library/Logs/Microsoft/mdatp on the Mac; is wdavdaemon running?");
    }
}
