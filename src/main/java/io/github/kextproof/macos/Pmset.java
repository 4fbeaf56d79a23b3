package io.github.kextproof.macos;

import java.util.regex.Pattern;

/** pmset(1): when a Mac goes to sleep by itself. */
public final class Pmset {
    /** What keeps it awake for now may stand behind the number, in parentheses. */
    private static final Pattern SLEEP = Pattern.compile("sleep\\s+(\\d{1,6})(?:\\s.*)?");

    private static final Pattern DISPLAY_SLEEP = Pattern.compile("displaysleep\\s+(\\d{1,6})(?:\\s.*)?");

    private final MacShell mac;

    public Pmset(MacShell mac) {
        this.mac = mac;
    }

    /** @throws UnexpectedAnswer if it fails, or does not say when the Mac sleeps */
    public SleepSettings read() {
        Answer answer = Answer.ofSuccess("pmset", mac.ask("/usr/bin/pmset", "-g"));
        String sleep = answer.last(SLEEP).orElseThrow(() -> answer.without("time to sleep"));
        return new SleepSettings(
                Integer.parseInt(sleep),
                answer.last(DISPLAY_SLEEP).map(Integer::parseInt).orElse(0));
    }
}
