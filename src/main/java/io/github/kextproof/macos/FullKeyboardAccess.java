package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Full Keyboard Access, which lets Tab reach every control: a default of the user at the console. An app heeds it from when it
 * is opened next (guess, to be confirmed on a lab Mac).
 */
public final class FullKeyboardAccess {
    private static final String DEFAULTS = "/usr/bin/defaults";
    private static final String DOMAIN = "NSGlobalDomain";
    private static final String KEY = "AppleKeyboardUIMode";
    /** All controls; what System Preferences > Keyboard > Shortcuts writes for it. */
    private static final String ALL_CONTROLS = "2";

    private static final String NEVER_SET = "does not exist";

    private static final Pattern MODE = Pattern.compile("(\\d{1,3})");

    private final MacShell mac;
    private final ConsoleUser user;

    public FullKeyboardAccess(MacShell mac, ConsoleUser user) {
        this.mac = mac;
        this.user = user;
    }

    /** What the user has it set to; empty if they never set it. */
    public Optional<String> mode() {
        Outcome outcome = mac.askInSession(user, DEFAULTS, "read", DOMAIN, KEY);
        if (outcome.succeeded()) {
            return Answer.of("defaults", outcome).last(MODE);
        }
        if (!outcome.stderr().text().contains(NEVER_SET)) {
            // To take any other failure for that would take away what the user had set.
            throw UnexpectedAnswer.failing("defaults", outcome);
        }
        return Optional.empty();
    }

    /** Switches it on. */
    public void switchOn() {
        write(ALL_CONTROLS);
    }

    /** Puts back what {@link #mode} said. */
    public void putBack(Optional<String> mode) {
        if (mode.isPresent()) {
            write(mode.get());
        } else {
            Outcome outcome = mac.askInSession(user, DEFAULTS, "delete", DOMAIN, KEY);
            if (!outcome.succeeded() && mode().isPresent()) {
                throw UnexpectedAnswer.failing("defaults", outcome);
            }
        }
    }

    private void write(String mode) {
        Outcome outcome = mac.askInSession(user, DEFAULTS, "write", DOMAIN, KEY, "-int", mode);
        if (!outcome.succeeded()) {
            throw UnexpectedAnswer.failing("defaults", outcome);
        }
    }
}
