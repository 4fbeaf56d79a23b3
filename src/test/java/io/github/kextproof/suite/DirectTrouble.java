package io.github.kextproof.suite;

import io.github.kextproof.mac.Access;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.ssh.ShellException.Kind;
import io.github.kextproof.stub.DirectMac;
import io.github.kextproof.stub.machine.ConnectionFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What a real connection throws when a conversation breaks, in its words. */
final class DirectTrouble {
    private static final String ADVICE = "what the real connection advises";

    private final Access access;

    DirectTrouble(Access access) {
        this.access = access;
    }

    /** Of a command that did not come to an end by itself. */
    ShellException broken(CommandLine command, DirectMac.End end, Duration deadline, int bytes) {
        String about = access.shown() + ": `" + command.quoted() + "` ";
        String lastPrinted = bytes == 0 ? "it had printed nothing" : "it last printed '...'";
        return switch (end) {
            case CONNECTION_LOST ->
                lost(about + "was cut off after " + bytes
                        + " bytes of output: the connection was lost, the machine closed it");
            case CONNECTION_RESET ->
                lost(about + "was cut off after " + bytes
                        + " bytes of output: the connection was lost, it was reset, by the machine or on the way");
            case REFUSED -> lost(about + "was refused by the machine: it does not run commands");
            case CHANNEL_CUT ->
                new ShellException(
                        Kind.OUTPUT_CUT,
                        about + "ended without an exit status after " + bytes
                                + " bytes of output, which may be incomplete; " + lastPrinted,
                        ADVICE);
            default ->
                new ShellException(
                        new ShellException.Unended(command, deadline, lastPrinted),
                        about + "did not end within its deadline of " + deadline.toSeconds() + " s; " + lastPrinted,
                        ADVICE);
        };
    }

    ShellException afterTheEnd(CommandLine command) {
        return lost(access.shown() + ": `" + command.quoted() + "` was not started: this connection has ended");
    }

    private static ShellException lost(String what) {
        return new ShellException(Kind.CONNECTION_LOST, what, ADVICE);
    }

    ShellException notWritten(Path file, String target, String said, String how) {
        return new ShellException(
                Kind.UPLOAD_REFUSED,
                access.shown() + ": " + file + " was not written to " + target + ": it said '" + said + "', " + how,
                "check the folder's owner and the free space there: ls -ld and df -h");
    }

    ShellException noise(Path file, String target, String said) {
        return new ShellException(
                Kind.UPLOAD_REFUSED,
                access.shown() + ": " + file + " was not written to " + target
                        + ": the login's start-up files print something on standard output, where scp's protocol was"
                        + " expected: '" + said + "'",
                "the login's start-up files (.zshenv, .zshrc, .bashrc, .profile) must print nothing without a"
                        + " terminal: take it out there, or put it behind [ -t 1 ]");
    }

    ShellException away() {
        return unreachable("it closed the connection before its SSH greeting");
    }

    /** Of a connection; nothing if it only comes late. */
    Optional<ShellException> broken(ConnectionFault fault, Duration deadline) {
        if (fault instanceof ConnectionFault.WrongHostKey) {
            return Optional.of(new ShellException(
                    Kind.HOST_KEY_CHANGED,
                    access.shown() + " shows the host key SHA256:other, but the inventory pins SHA256:direct",
                    ADVICE));
        }
        if (fault instanceof ConnectionFault.DenyAuth) {
            return Optional.of(new ShellException(
                    Kind.LOGIN_REFUSED,
                    access.shown() + " refuses the login: it offers publickey, password; tried the password",
                    ADVICE));
        }
        if (fault instanceof ConnectionFault.BannerDelay delay) {
            return delay.silence().compareTo(deadline) < 0
                    ? Optional.empty()
                    : Optional.of(unreachable("it accepted the connection but sent no SSH greeting within "
                            + deadline.toSeconds() + " s"));
        }
        if (fault instanceof ConnectionFault.CloseBeforeAuth) {
            return Optional.of(unreachable("the connection was lost during the login: the machine closed it"));
        }
        return Optional.of(away());
    }

    private ShellException unreachable(String why) {
        return new ShellException(Kind.UNREACHABLE, access.shown() + " cannot be reached: " + why, ADVICE);
    }
}
