package io.github.kextproof.ssh;

import io.github.kextproof.mac.Access;
import io.github.kextproof.ssh.ShellException.Kind;
import java.util.Locale;
import net.schmizz.sshj.connection.channel.OpenFailException;

/** The words for a machine to which a jump host does not lead; what a jump host itself refuses, it is named for as any machine. */
final class HopTrouble {
    private HopTrouble() {}

    static ShellException notForwarded(Access access, Access hop, OpenFailException refusal) {
        String reason = refusal.getReason() == OpenFailException.Reason.UNKNOWN
                ? "it gave no reason"
                : refusal.getReason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return unreachable(
                access,
                hop.shown() + " does not forward to it: " + reason + said(refusal),
                "allow it there: AllowTcpForwarding and PermitOpen in its sshd_config, permitopen in authorized_keys",
                refusal);
    }

    static ShellException notConnected(Access access, Access hop, OpenFailException refusal) {
        return unreachable(
                access,
                hop.shown() + " could not connect to it" + said(refusal),
                "is it switched on, and are address and port right as the jump host sees them? There, try: nc -vz "
                        + access.address() + " " + access.port(),
                refusal);
    }

    static ShellException tooSlow(Access access, Access hop, Deadline deadline, Throwable cause) {
        return unreachable(
                access,
                hop.shown() + " did not connect to it within " + deadline,
                "is it switched on, awake and on a network that the jump host reaches?",
                cause);
    }

    static ShellException lost(Access access, HopLost cause) {
        return unreachable(access, "the connection was lost, " + cause.getMessage(), advice(), cause);
    }

    static String advice() {
        return "is the jump host still up, and does it let connections live that long? See its log of sshd";
    }

    private static String said(OpenFailException refusal) {
        String message = String.valueOf(refusal.getMessage())
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        return message.isEmpty() ? "" : " ('" + message + "')";
    }

    private static ShellException unreachable(Access access, String why, String advice, Throwable cause) {
        return new ShellException(Kind.UNREACHABLE, access.shown() + " cannot be reached: " + why, advice, cause);
    }
}
