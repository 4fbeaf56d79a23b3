package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.evidence.Result;
import io.github.kextproof.gate.policy.Waiver;

/** Tests as reasons name them. */
final class Told {
    private Told() {}

    /** Its name, what became of it, on which Mac, why, and where to read on. */
    static String of(Case told) {
        return named(
                told,
                told.verdict().shown()
                        + told.waiver().map(waiver -> ", " + excused(waiver)).orElse("")
                        + why(told.result()));
    }

    /** Its name, what is to be said of it, and where to read on. */
    static String named(Case told, String what) {
        return told.name() + mac(told) + ": " + what + " (" + told.result().file() + ")";
    }

    /** Empty if the result gives no message. */
    static String why(Result result) {
        String message = OneLine.first(result.message());
        return message.isEmpty() ? "" : ": " + message;
    }

    static String excused(Waiver waiver) {
        return "waived until " + waiver.expires() + " by " + waiver.owner();
    }

    /** Kextproof's own names have the Mac in them; no need to say it twice. */
    private static String mac(Case told) {
        return told.about()
                .mac()
                .filter(mac -> !told.name().contains(mac))
                .map(mac -> " on " + mac)
                .orElse("");
    }
}
