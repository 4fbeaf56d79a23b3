package io.github.kextproof.ssh;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The conversation with a machine broke, or never began; the message says what happened and what to do. */
public final class ShellException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What broke. */
    public enum Kind {
        /** Nothing answers at the address, or what answers does not speak SSH in time. */
        UNREACHABLE,
        /** The machine's host key is pinned nowhere. */
        HOST_KEY_UNKNOWN,
        /** The machine shows another host key than the pinned one. */
        HOST_KEY_CHANGED,
        /** The machine refuses the login. */
        LOGIN_REFUSED,
        /** The login cannot even be tried: key file unreadable, passphrase missing, no agent. */
        LOGIN_UNUSABLE,
        /** The deadline passed before the command ended. */
        DEADLINE,
        /** The connection was lost while a command ran. */
        CONNECTION_LOST,
        /** The command's channel closed without an exit status: its output may be cut. */
        OUTPUT_CUT,
        /** The command was stopped because it wrote more than is kept. */
        OUTPUT_FLOOD,
        /** The file to upload cannot be read here, or the machine refuses to write it. */
        UPLOAD_REFUSED,
        /** This thread was interrupted while it waited: the run is being stopped. */
        INTERRUPTED
    }

    /**
     * A command that was still running when its deadline passed.
     *
     * @param lastPrinted such as {@code it last printed 'Copying files'}
     */
    public record Unended(CommandLine command, Duration deadline, String lastPrinted) {}

    private final Kind kind;
    private final String advice;
    private final transient @Nullable Unended unended;
    private boolean onTheWay;

    public ShellException(Kind kind, String message, String advice, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.advice = advice;
        this.unended = null;
    }

    public ShellException(Kind kind, String message, String advice) {
        super(message);
        this.kind = kind;
        this.advice = advice;
        this.unended = null;
    }

    /** The deadline passed while the command ran. */
    public ShellException(Unended unended, String message, String advice) {
        super(message);
        this.kind = Kind.DEADLINE;
        this.advice = advice;
        this.unended = unended;
    }

    public Kind kind() {
        return kind;
    }

    /** Told of a jump host, which stands before the machine that was meant. */
    ShellException ofJumpHost() {
        onTheWay = true;
        return this;
    }

    /** Whether it is told of a jump host, so that nothing is known of the machine behind it. */
    public boolean isOnTheWay() {
        return onTheWay;
    }

    /** Whether the answer was lost on its way: the command may have run, or not, or in part. */
    public boolean isLoss() {
        return kind == Kind.CONNECTION_LOST || kind == Kind.OUTPUT_CUT;
    }

    /** The command that did not end, if that is what broke. */
    public Optional<Unended> unended() {
        return Optional.ofNullable(unended);
    }

    /** What to do about it: one sentence, without a full stop. */
    public String advice() {
        return advice;
    }
}
