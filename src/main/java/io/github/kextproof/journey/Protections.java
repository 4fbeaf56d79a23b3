package io.github.kextproof.journey;

import io.github.kextproof.defender.HealthAnswer;
import io.github.kextproof.defender.MdatpHealth;
import io.github.kextproof.defender.Protection;
import java.util.Optional;
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
        return agreed(walk, answer, blocked);
    }

    /**
     * Waits for full protection, in text and in JSON.
     *
     * @param onEachLook sees every answer on the way, and may throw
     */
    static MdatpHealth awaitFull(Walk walk, Consumer<HealthAnswer> onEachLook) {
        HealthAnswer answer = await(walk, FULL, Protection.Full.class, onEachLook);
        if (!(protection(answer) instanceof Protection.Full full)) {
            throw notFull(walk, answer);
        }
        return agreed(walk, answer, full);
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

    /** JSON must say the same as the text. */
    private static MdatpHealth agreed(Walk walk, HealthAnswer text, Protection protection) {
        Optional<HealthAnswer> json = walk.mdatp().healthFromJson();
        if (json.isPresent() && !json.get().toString().equals(text.toString())) {
            throw walk.product(
                    "health as text and health as JSON contradict each other",
                    "text and JSON alike",
                    "text " + text + ", JSON " + json.get(),
                    "report it to Microsoft with both outputs from the evidence");
        }
        return protection.health();
    }

    private static StepFailed notBlocked(Walk walk, HealthAnswer answer) {
        Protection protection = protection(answer);
        if (protection instanceof Protection.Full) {
            return walk.product(
                    "real-time protection is fully on although nobody approved the kernel extension",
                    BLOCKED,
                    answer.toString(),
                    "macOS loaded an extension that it should have refused, or the Mac was approved by other means:"
                            + " compare kextstat and KextPolicy in the evidence");
        }
        if (protection instanceof Protection.Off) {
            return walk.product(
                    "real-time protection is switched off where blocked was expected",
                    BLOCKED,
                    answer.toString(),
                    "false/true is not the blocked state but a configuration or passive mode that switches protection off;"
                            + " look for [managed] and passive_mode_enabled in health");
        }
        return unclear(walk, answer, BLOCKED);
    }

    private static StepFailed notFull(Walk walk, HealthAnswer answer) {
        Protection protection = protection(answer);
        if (protection instanceof Protection.Blocked) {
            return walk.product(
                    "real-time protection is still enabled but not available after the kernel extension was approved",
                    FULL,
                    answer.toString(),
                    "Defender does not notice that its extension was approved; compare kextstat in the evidence,"
                            + " and restart the Mac once: a first install may need it");
        }
        if (protection instanceof Protection.Off) {
            return walk.product(
                    "real-time protection is switched off where full protection was expected",
                    FULL,
                    answer.toString(),
                    "look for [managed] and passive_mode_enabled in health");
        }
        return unclear(walk, answer, FULL);
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
