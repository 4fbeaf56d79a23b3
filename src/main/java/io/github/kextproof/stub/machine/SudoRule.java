package io.github.kextproof.stub.machine;

import java.util.Map;
import java.util.function.Consumer;

/** What sudo does for the account that logs in. */
public final class SudoRule implements Changeable {
    /** What it says to a command. */
    public enum Says {
        /** Runs it. */
        NOPASSWD,
        /** Asks for the account's password. */
        PASSWORD,
        /** Asks for a password, and takes none: the account's was changed. */
        WRONG_PASSWORD,
        /** The account's password has expired. */
        EXPIRED,
        /** Wants a terminal on principle: requiretty. */
        TERMINAL,
        /** The account may not run it. */
        NOT_ALLOWED
    }

    private volatile Says says;
    private volatile Consumer<Says> enforcement = nobody -> {};

    SudoRule(boolean asks) {
        says = asks ? Says.PASSWORD : Says.NOPASSWD;
    }

    @Override
    public Map<String, Consumer<Wanted>> keys() {
        return Map.of("sudo", wanted -> {
            says = wanted.among(Says.class);
            enforcement.accept(says);
        });
    }

    /** Where sudo is not simulated: makes the real one say it, now and at each change before the change is over. */
    public void enforceBy(Consumer<Says> real) {
        enforcement = real;
        real.accept(says);
    }

    public Says says() {
        return says;
    }
}
