package io.github.kextproof.stub.machine;

/**
 * What a click at the screen does.
 *
 * @param about the developer or the process that it is about; empty where there is none
 */
public record Deed(Kind kind, String about) {
    /** What is done. */
    public enum Kind {
        /** Presses Allow in Security and Privacy. */
        ALLOW,
        /** Opens the sheet that lists several developers. */
        SHOW_DETAILS,
        /** Ticks a developer's row in that sheet, or takes the tick away. */
        TICK,
        /** Presses the sheet's OK. */
        CONFIRM,
        /** Presses the sheet's Cancel. */
        CANCEL,
        /** Opens Security and Privacy, as the alert's and the banner's buttons do. */
        OPEN_SECURITY,
        /** Presses the alert's OK. */
        DISMISS_ALERT,
        /** Closes a process's window, which ends the process here. */
        CLOSE,
        /** Brings a process's window to the front. */
        RAISE,
        /** Moves the pointer or presses a key, which a display that is asleep wakes from. */
        STIR
    }

    public static final Deed ALLOW = new Deed(Kind.ALLOW, "");
    public static final Deed SHOW_DETAILS = new Deed(Kind.SHOW_DETAILS, "");
    public static final Deed CONFIRM = new Deed(Kind.CONFIRM, "");
    public static final Deed CANCEL = new Deed(Kind.CANCEL, "");
    public static final Deed OPEN_SECURITY = new Deed(Kind.OPEN_SECURITY, "");
    public static final Deed DISMISS_ALERT = new Deed(Kind.DISMISS_ALERT, "");
    public static final Deed STIR = new Deed(Kind.STIR, "");

    public static Deed tick(String developer) {
        return new Deed(Kind.TICK, developer);
    }

    public static Deed close(String process) {
        return new Deed(Kind.CLOSE, process);
    }

    public static Deed raise(String process) {
        return new Deed(Kind.RAISE, process);
    }
}
