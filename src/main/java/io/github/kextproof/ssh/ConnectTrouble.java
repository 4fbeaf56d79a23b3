package io.github.kextproof.ssh;

import io.github.kextproof.mac.Access;
import io.github.kextproof.ssh.ShellException.Kind;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.Optional;

/** The words for a machine that cannot be reached over SSH. */
final class ConnectTrouble {
    private static final String REMOTE_LOGIN = "is Remote Login on? On the Mac: System Preferences > Sharing, or sudo"
            + " systemsetup -setremotelogin on; and is it the right port?";
    private static final String SSHD = "does its SSH server run, and is it the right port?";
    private static final String AWAKE = "is it switched on, awake and on this network, and is the address right?";
    private static final String INVENTORY = "check address and port in the inventory";
    private static final String SERVER = "its SSH server may be starting, overloaded (MaxStartups) or refuse this"
            + " controller: try ssh -v by hand";

    private ConnectTrouble() {}

    static ShellException unknownHost(Access access, Throwable cause) {
        return unreachable(access, "no address is known for '" + access.address() + "'", INVENTORY, cause);
    }

    static ShellException lookUpTooSlow(Access access, Deadline deadline, Throwable cause) {
        String what = "looking up '" + access.address() + "' took longer than " + deadline;
        return unreachable(access, what, "check this controller's name service, or use an IP address", cause);
    }

    static ShellException notConnected(Access access, Deadline deadline, Throwable cause) {
        if (cause instanceof SocketTimeoutException) {
            return unreachable(access, "nothing answered within " + deadline, AWAKE, cause);
        }
        String reason = String.valueOf(cause.getMessage());
        if (cause instanceof ConnectException && reason.contains("refused")) {
            return unreachable(access, "the connection was refused", access.isJumpHost() ? SSHD : REMOTE_LOGIN, cause);
        }
        return unreachable(access, reason, AWAKE, cause);
    }

    /** What the socket saw tells a stranger, a silent port and a broken key exchange apart. */
    static ShellException noConversation(Access access, Deadline deadline, GreetedSocket socket, Throwable cause) {
        Optional<HopLost> hop = Loss.cause(cause, HopLost.class);
        if (hop.isPresent() && !deadline.passed()) {
            return HopTrouble.lost(access, hop.get());
        }
        if (socket.isGreetedBySsh2()) {
            String what = deadline.passed()
                    ? "the key exchange did not end within " + deadline
                    : "the key exchange failed: " + Loss.of(cause);
            return unreachable(access, what, SERVER, cause);
        }
        if (!socket.greeting().isEmpty()) {
            String what = "what answers is no SSH 2 server, it said '" + socket.greeting() + "'";
            return unreachable(access, what, INVENTORY, cause);
        }
        String what = deadline.passed()
                ? "it accepted the connection but sent no SSH greeting within " + deadline
                : "it closed the connection before its SSH greeting";
        return unreachable(access, what, SERVER, cause);
    }

    static ShellException loginStalled(Access access, Deadline deadline, Throwable cause) {
        return unreachable(access, "the login was not answered within " + deadline, SERVER, cause);
    }

    static ShellException lostInLogin(Access access, Throwable cause) {
        return unreachable(access, "the connection was lost during the login: " + Loss.of(cause), SERVER, cause);
    }

    static ShellException interrupted(Access access, Throwable cause) {
        String what = access.shown() + ": connecting was called off, because this thread was interrupted";
        return new ShellException(Kind.INTERRUPTED, what, "start the run again", cause);
    }

    private static ShellException unreachable(Access access, String why, String advice, Throwable cause) {
        return new ShellException(Kind.UNREACHABLE, access.shown() + " cannot be reached: " + why, advice, cause);
    }
}
