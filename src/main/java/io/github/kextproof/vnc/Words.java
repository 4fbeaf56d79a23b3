package io.github.kextproof.vnc;

import io.github.kextproof.mac.Secret;
import io.github.kextproof.vnc.VncTrouble.Kind;
import io.github.kextproof.waiting.Durations;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words for a console that cannot be seen or touched; no password is ever among them. */
final class Words {
    /** How much of a password VNC's own login looks at (RFC 6143, 7.2.2). */
    private static final int PASSWORD = 8;

    private static final String SWITCH_ON = "switch the VNC server of the hypervisor on for this guest (VMware Fusion:"
            + " RemoteDisplay.vnc.enabled in its .vmx; QEMU: -vnc), and check approval.vnc.address";
    private static final String LOOK =
            "try it by hand with a VNC viewer, and start the guest's console anew if that fails too";

    private final VncAddress address;
    private final Duration deadline;

    Words(VncAddress address, Duration deadline) {
        this.address = address;
        this.deadline = deadline;
    }

    VncTrouble unknownHost(Throwable cause) {
        String actual = "no address is known for '" + address.host() + "'";
        return unreachable(Kind.UNKNOWN_HOST, actual, "check approval.vnc.address in the inventory", cause);
    }

    VncTrouble refused(Throwable cause) {
        return unreachable(Kind.REFUSED, "the connection was refused", SWITCH_ON, cause);
    }

    VncTrouble unreachable(Throwable cause) {
        return unreachable(Kind.TIMED_OUT, String.valueOf(cause.getMessage()), SWITCH_ON, cause);
    }

    VncTrouble nothingAnswers(Throwable cause) {
        String advice =
                "is the hypervisor's host switched on and on this network, and does its firewall let the port through?"
                        + " Check approval.vnc.address";
        return unreachable(Kind.TIMED_OUT, "nothing answered within " + shown(), advice, cause);
    }

    VncTrouble silent(Throwable cause) {
        String actual = "it accepted the connection, but did not go on within " + shown();
        return unreachable(Kind.TIMED_OUT, actual, LOOK, cause);
    }

    VncTrouble closedAtOnce(Throwable cause) {
        String actual = "it closed the connection before its login was through";
        String advice = "the server may allow one viewer at a time, or none from this controller: " + LOOK;
        return unreachable(Kind.CLOSED, actual, advice, cause);
    }

    VncTrouble notVnc(String greeting) {
        return new VncTrouble(
                Kind.NOT_VNC,
                "what answers at " + address + " is no VNC server",
                "a greeting such as 'RFB 003.008'",
                "'" + greeting + "'",
                "check the port in approval.vnc.address: the first display's is 5900, the next one's 5901",
                null);
    }

    VncTrouble noPassword(Throwable cause) {
        return refusal(
                Kind.NO_PASSWORD,
                "it asks for a password, and the inventory names none",
                "name it in the inventory: approval: {vnc: {password: env:NAME}}",
                cause);
    }

    VncTrouble wrongPassword(Optional<Secret> password, String reason, Throwable cause) {
        return refusal(
                Kind.WRONG_PASSWORD,
                "it does not take the password" + (reason.isBlank() ? "" : " ('" + clean(reason) + "')"),
                password.map(Words::limits).orElse("check approval.vnc.password in the inventory"),
                cause);
    }

    private static String limits(Secret password) {
        String check = "check approval.vnc.password in the inventory";
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(password.reveal())) {
            return check + ": it holds letters outside ASCII, which VNC does not know";
        }
        return password.reveal().length() > PASSWORD
                ? check + ": it is longer than the " + PASSWORD
                        + " characters that VNC looks at, and a server that wants them all takes it for another"
                : check + ", and that the hypervisor was started anew after a change of it";
    }

    VncTrouble loginUnsupported(String offered, Throwable cause) {
        return refusal(
                Kind.LOGIN_UNSUPPORTED,
                "it offers only " + offered,
                "name the hypervisor's own VNC server, with a VNC password or none, not the Mac's Screen Sharing (which Allow"
                        + " ignores anyway)",
                cause);
    }

    VncTrouble turnedAway(String reason, Throwable cause) {
        return refusal(
                Kind.TURNED_AWAY,
                "it says '" + clean(reason) + "'",
                "after too many wrong passwords a server stays closed for a while: wait, then try by hand with a VNC viewer",
                cause);
    }

    private VncTrouble refusal(Kind kind, String actual, String advice, Throwable cause) {
        String what = "the VNC server at " + address + " refuses the login";
        return new VncTrouble(kind, what, "a login with a VNC password, or none", actual, advice, cause);
    }

    VncTrouble closed(Throwable cause) {
        return lost(Kind.CLOSED, "it closed the connection", cause);
    }

    VncTrouble broken(Throwable cause) {
        return lost(Kind.CLOSED, String.valueOf(cause.getMessage()), cause);
    }

    VncTrouble noFrame(Throwable cause) {
        return lost(Kind.NO_FRAME, "no whole picture came within " + shown(), cause);
    }

    private VncTrouble lost(Kind kind, String actual, Throwable cause) {
        String what = "the VNC server at " + address + " does not show the screen any more";
        return new VncTrouble(kind, what, "a whole picture of the screen", actual, LOOK, cause);
    }

    VncTrouble garbled(String actual, @Nullable Throwable cause) {
        String what = "what the VNC server at " + address + " sends makes no sense";
        return new VncTrouble(Kind.GARBLED, what, "RFB as in RFC 6143", actual, LOOK, cause);
    }

    private VncTrouble unreachable(Kind kind, String actual, String advice, Throwable cause) {
        String what = "the Mac's console at " + address + " cannot be reached over VNC";
        return new VncTrouble(kind, what, "a VNC server", actual, advice, cause);
    }

    private String shown() {
        return Durations.shown(deadline);
    }

    private static String clean(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ").strip();
        return line.length() > 200 ? line.substring(0, 200) + "..." : line;
    }
}
