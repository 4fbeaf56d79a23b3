package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.evidence.Result;
import io.github.kextproof.gate.policy.Waiver;
import io.github.kextproof.text.Plain;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tests as reasons name them. */
final class Told {
    private static final int LONGEST_MESSAGE = 160;

    /** How kextproof's own messages begin of journeys without a verdict, which is said already where they are told. */
    private static final Pattern SAID_ALREADY = Pattern.compile("^not (finished|started): ");

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
        String message = firstLine(
                result.finished()
                        ? result.message()
                        : SAID_ALREADY.matcher(result.message()).replaceFirst(""));
        return message.isEmpty() ? "" : ": " + message;
    }

    private static String firstLine(String message) {
        return message.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(line -> Plain.oneLine(line, LONGEST_MESSAGE))
                .orElse("");
    }

    /** What became of the last earlier attempt that went wrong, if one did, why, and its file. */
    static Optional<String> before(Case told, String ownerLabel) {
        return told.test().earlier().stream()
                .filter(Result::wentWrong)
                .findFirst()
                .map(attempt -> Verdict.of(attempt, ownerLabel).shown() + " before" + why(attempt) + " ("
                        + attempt.file() + ")");
    }

    static String excused(Waiver waiver) {
        return "waived until " + waiver.expires() + " by " + waiver.owner();
    }

    /** Kextproof's own names have the Mac in them; no need to say it twice. */
    private static String mac(Case told) {
        return told.about()
                .mac()
                .filter(mac -> !told.name().toLowerCase(Locale.ROOT).contains(mac))
                .map(mac -> " on " + mac)
                .orElse("");
    }
}
