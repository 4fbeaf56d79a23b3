package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;

/** sudo itself refused, so the command never ran. */
public final class SudoRefused extends MacTrouble {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The password is not the login user's. */
        WRONG_PASSWORD,
        /** sudo wants a password and was given none. */
        PASSWORD_NEEDED,
        /** sudo wants a terminal, to ask for a password or on principle. */
        NO_TERMINAL,
        /** The login user may not do this with sudo, or not use it at all. */
        NOT_IN_SUDOERS,
        /** Something else, or a language kextproof does not know. */
        OTHER
    }

    private final Reason reason;

    SudoRefused(Reason reason, Outcome outcome) {
        super(happened(reason) + ": it said '" + Said.quotation(outcome) + "'", remedy(reason), outcome);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    private static String happened(Reason reason) {
        return switch (reason) {
            case WRONG_PASSWORD -> "sudo on the Mac does not accept the password";
            case PASSWORD_NEEDED -> "sudo on the Mac asks for a password";
            case NO_TERMINAL -> "sudo on the Mac asks for a terminal";
            case NOT_IN_SUDOERS -> "sudo on the Mac does not let the login user do this";
            case OTHER -> "sudo on the Mac refuses";
        };
    }

    private static String remedy(Reason reason) {
        return switch (reason) {
            case WRONG_PASSWORD -> "correct the sudo password that the inventory refers to";
            case PASSWORD_NEEDED ->
                "refer to the login user's password in the inventory, or give the user a NOPASSWD rule in /etc/sudoers.d";
            case NO_TERMINAL ->
                "refer to the login user's password in the inventory, or give the user a NOPASSWD rule in /etc/sudoers.d"
                        + " and take requiretty out";
            case NOT_IN_SUDOERS -> "make the login user an administrator of the Mac, or log in as one";
            case OTHER -> "run the command on the Mac by hand, and check the sudo password and /etc/sudoers";
        };
    }
}
