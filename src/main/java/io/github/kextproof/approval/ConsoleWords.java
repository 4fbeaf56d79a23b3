package io.github.kextproof.approval;

import io.github.kextproof.vnc.VncAddress;
import io.github.kextproof.vnc.VncTrouble;
import io.github.kextproof.waiting.Durations;
import java.nio.file.Path;
import java.time.Duration;

/** The words for an approval over VNC that does not come about. */
final class ConsoleWords implements Insisting.Words {
    private static final String POWER =
            "switch the display's sleep and the screen saver off on the Mac: sudo pmset -a displaysleep 0";

    private final VncAddress address;

    ConsoleWords(VncAddress address) {
        this.address = address;
    }

    /** @param trouble whose own words these are */
    Approval trouble(VncTrouble trouble) {
        String message = String.valueOf(trouble.getMessage());
        String what = message.substring(0, message.length() - trouble.actual().length() - ": ".length());
        return new Approval.NoConsole(what, trouble.expected(), trouble.actual(), trouble.advice());
    }

    Approval asleep() {
        return new Approval.NoConsole(
                "the Mac's display sleeps, and does not wake when the pointer moves",
                "a picture on the console at " + address,
                "black all over, and ioreg on the Mac says that the display is asleep",
                POWER + "; and see that the console's pointer reaches the guest");
    }

    Approval black() {
        return new Approval.NoConsole(
                "the Mac's console shows nothing",
                "a picture on the console at " + address,
                "black all over, also after the pointer moved",
                "is it this Mac's console, and does the hypervisor draw into it? Look at it with a VNC viewer");
    }

    Approval locked() {
        return new Approval.NotPressed(
                "the Mac's screen is locked",
                "the desktop of the user at the console",
                "a screen that asks for the password (ioreg on the Mac)",
                "unlock it over VNC, and take the requirement of a password after sleep away: System Preferences > Security &"
                        + " Privacy > General");
    }

    Approval notFound(String instead) {
        return new Approval.NotPressed(
                "Allow is not on the screen",
                "the button beside the developer's name, in Security & Privacy on the console at " + address,
                instead,
                "look at the picture: another window may cover it, or the console may be another Mac's");
    }

    Approval notSeen() {
        return new Approval.NotPressed(
                "Allow cannot be found on the screen by its looks",
                "one button that looks like Allow, on the console at " + address,
                "none; and macOS does not let the SSH login ask where it is",
                "grant Accessibility to /usr/libexec/sshd-keygen-wrapper on the Mac, or cut the button out of the picture and"
                        + " name its directory: approval.vnc.templates");
    }

    Approval ambiguous(String places) {
        return new Approval.NotPressed(
                "several buttons on the screen look like Allow",
                "one",
                places,
                "close other windows on the Mac, or grant Accessibility to /usr/libexec/sshd-keygen-wrapper, so that macOS says"
                        + " which is which");
    }

    Approval noScale(String offered) {
        return new Approval.NotPressed(
                "macOS says where the button is, but not how large its screen is, so that the place on the console is unknown",
                "osascript to answer, and a console that shows the main screen alone",
                offered,
                "give the guest one display, and look at osascript's answer in the transcript");
    }

    @Override
    public Approval notTaken(int presses, String lastSeen) {
        return new Approval.NotPressed(
                "Allow was pressed over VNC, and macOS did not take it",
                "KextPolicy allowed=1",
                lastSeen + ", after " + presses + (presses == 1 ? " press" : " presses"),
                "this hypervisor's mouse may not count as hardware: press it by hand in the hypervisor's own window, and look at"
                        + " the pictures before and after");
    }

    @Override
    public Approval tooLate(Duration waited, String lastSeen) {
        return new Approval.NotPressed(
                "Allow could not be pressed over VNC in time",
                "KextPolicy allowed=1 within " + Durations.shown(waited) + " of the Mac's time",
                lastSeen,
                "look at the pictures, and see approval.vnc.patience in the inventory");
    }

    static Approval unusable(Path file, String why) {
        return new Approval.Unusable(
                "a picture of the Allow button cannot be used",
                "a PNG file of the button with its border",
                file + ": " + why,
                "cut it out of a screenshot over VNC anew, or remove it from approval.vnc.templates");
    }
}
