package io.github.kextproof.journey;

import io.github.kextproof.mac.MacName;
import java.util.Optional;

/**
 * A failure in the words of the person who gets it: what happened, where, what was expected, how to repeat it, what to do.
 *
 * @param what one sentence without a full stop
 * @param expected what should have been seen, if anything was looked at
 * @param actual what was seen, and where and when
 * @param lastRan the last command and how it ended
 * @param perhaps what to do about it
 */
public record Finding(
        MacName mac,
        Owner owner,
        String what,
        Optional<String> expected,
        Optional<String> actual,
        Optional<String> lastRan,
        String perhaps) {

    private static final int LONGEST = 300;

    Finding withAdvice(String advice) {
        return new Finding(mac, owner, what, expected, actual, lastRan, advice);
    }

    /** The message, over several lines, without a final newline. */
    public String message() {
        StringBuilder text = new StringBuilder(mac + ": " + what);
        expected.ifPresent(value -> line(text, "expected", value));
        actual.ifPresent(value -> line(text, "actual", value));
        lastRan.ifPresent(value -> line(text, "last ran", shortened(value)));
        line(text, "owner", owner.shown());
        line(text, "perhaps", perhaps);
        return text.toString();
    }

    /** Scripts for osascript are long: their beginning and how they ended is enough here, the transcript has them whole. */
    private static String shortened(String ran) {
        return ran.length() <= LONGEST
                ? ran
                : ran.substring(0, LONGEST / 2) + " [...] " + ran.substring(ran.length() - LONGEST / 2);
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append("\n  ").append(label).append(" ".repeat(11 - label.length()));
        text.append(value.strip().replace("\n", "\n             "));
    }
}
