package io.github.kextproof.approval;

import io.github.kextproof.macos.UiRefused;
import io.github.kextproof.waiting.Durations;
import java.time.Duration;

/**
 * The words for an approval from inside the Mac that does not come about.
 *
 * @param done what was done to Allow: {@code clicked by accessibility}
 * @param deed one of them: {@code click}
 * @param way as the inventory names it
 */
record TouchWords(String done, String deed, String way) implements Insisting.Words {
    private static final String OTHERWISE = "name an operator or vnc as this Mac's approval";

    Approval refused(UiRefused refusal) {
        return new Approval.NoConsole(
                "Allow cannot be " + done + ": macOS does not let the SSH login do it",
                "System Events to take it from osascript",
                String.valueOf(refusal.getMessage()),
                refusal.advice() + ", or " + OTHERWISE);
    }

    Approval locked() {
        return new Approval.NotPressed(
                "Allow cannot be " + done + ": the Mac's screen is locked",
                "the desktop of the user at the console",
                "a screen that asks for the password (ioreg on the Mac)",
                "unlock it at the Mac, and take the requirement of a password after sleep away: System Preferences >"
                        + " Security & Privacy > General");
    }

    Approval notFound(String instead) {
        return new Approval.NotPressed(
                "Allow cannot be " + done + ": it is not in the window of System Preferences",
                "a button beside the developer's name",
                instead,
                "look at the screenshot: another window or a sheet may have come; run it again");
    }

    Approval outOfReach(String instead) {
        return new Approval.NotPressed(
                "Allow cannot be " + done + ": Tab does not bring the focus to it",
                "the focus on the button, with Full Keyboard Access switched on",
                "the focus " + instead,
                "open System Preferences > Keyboard > Shortcuts at the Mac and choose All controls, or " + OTHERWISE);
    }

    @Override
    public Approval notTaken(int presses, String lastSeen) {
        return new Approval.NotPressed(
                "Allow was " + done + ", and macOS did not take it",
                "KextPolicy allowed=1",
                lastSeen + ", after " + presses + " " + deed + (presses == 1 ? "" : deed.endsWith("s") ? "es" : "s"),
                "this macOS may ignore what a program does to Allow: " + OTHERWISE);
    }

    @Override
    public Approval tooLate(Duration waited, String lastSeen) {
        return new Approval.NotPressed(
                "Allow could not be " + done + " in time",
                "KextPolicy allowed=1 within " + Durations.shown(waited) + " of the Mac's time",
                lastSeen,
                "see approval." + way + ".patience in the inventory");
    }
}
