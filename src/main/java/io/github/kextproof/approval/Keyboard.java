package io.github.kextproof.approval;

import io.github.kextproof.macos.KeyPress;
import io.github.kextproof.macos.MacTrouble;
import io.github.kextproof.macos.UiElement;
import io.github.kextproof.ssh.ShellException;
import java.time.Duration;
import java.util.Optional;

/**
 * Tab and Space, which System Events presses inside the Mac; reported to work where clicks do not (guess, to be confirmed on lab
 * Macs). Tab reaches buttons only with Full Keyboard Access, which is switched on before and put back afterwards.
 *
 * @param patience how long it may take, on the Mac's clock
 */
record Keyboard(Duration patience) implements Approver {
    static final TouchWords WORDS = new TouchWords("pressed by keyboard", "press", "keyboard");

    @Override
    public Approval obtain(Desk desk) {
        Session session = desk.session();
        Optional<String> mode = session.keyboardMode();
        try {
            session.switchKeyboardOn();
            // An app that is open already does not notice.
            desk.screen().reopen();
            return new Touching(desk, element -> press(session, element), WORDS, patience).approval();
        } finally {
            putBack(desk, mode);
        }
    }

    private static Pressed press(Session session, UiElement element) {
        return session.press(element) instanceof KeyPress.Missed missed
                ? new Pressed.OutOfReach(missed.toString())
                : new Pressed.Done();
    }

    /** Even where the run was cancelled; that it could not be put back must not hide what came of the press. */
    private static void putBack(Desk desk, Optional<String> mode) {
        boolean interrupted = Thread.interrupted();
        try {
            desk.session().putKeyboardBack(mode);
        } catch (MacTrouble | ShellException e) {
            desk.notes()
                    .keep(
                            "Full Keyboard Access could not be put back",
                            e.getMessage() + "\nIt was " + mode.orElse("not set")
                                    + ": System Preferences > Keyboard > Shortcuts, or defaults write NSGlobalDomain"
                                    + " AppleKeyboardUIMode\n");
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean choosesAmongDevelopers() {
        return true;
    }
}
