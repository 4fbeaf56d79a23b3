package io.github.kextproof.vnc;

import org.jspecify.annotations.Nullable;

/** A console cannot be seen or touched over VNC; the message says what happened and where. */
public final class VncTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is in the way. */
    public enum Kind {
        /** No address is known for the host's name. */
        UNKNOWN_HOST,
        /** The host is there, and nothing listens at the port. */
        REFUSED,
        /** Nothing answers, or the conversation does not begin in time. */
        TIMED_OUT,
        /** Something else listens there. */
        NOT_VNC,
        /** The server wants a password, and there is none. */
        NO_PASSWORD,
        /** The server does not take the password. */
        WRONG_PASSWORD,
        /** The server offers neither no login nor VNC's own: macOS's Screen Sharing, or TLS only. */
        LOGIN_UNSUPPORTED,
        /** The server says no before any login, for a reason of its own. */
        TURNED_AWAY,
        /** The server ended the conversation. */
        CLOSED,
        /** The server stays silent instead of showing the screen. */
        NO_FRAME,
        /** What the server sends makes no sense. */
        GARBLED
    }

    private final Kind kind;
    private final String expected;
    private final String actual;
    private final String advice;

    VncTrouble(Kind kind, String what, String expected, String actual, String advice, @Nullable Throwable cause) {
        super(what + ": " + actual, cause);
        this.kind = kind;
        this.expected = expected;
        this.actual = actual;
        this.advice = advice;
    }

    public Kind kind() {
        return kind;
    }

    /** What a working console would have done. */
    public String expected() {
        return expected;
    }

    /** What came instead. */
    public String actual() {
        return actual;
    }

    /** What to do about it: one sentence, without a full stop. */
    public String advice() {
        return advice;
    }
}
