package io.github.kextproof.journey;

import io.github.kextproof.approval.Session;
import io.github.kextproof.macos.FullKeyboardAccess;
import io.github.kextproof.macos.KeyPress;
import io.github.kextproof.macos.SecurityPane;
import io.github.kextproof.macos.UiElement;
import io.github.kextproof.macos.UserNotification;
import io.github.kextproof.ssh.ShellException;
import java.util.Optional;
import java.util.function.Supplier;

/** The session of the user at the console, driven over SSH. */
record DrivenSession(Walk walk) implements Session {
    @Override
    public boolean click(UiElement element) {
        return unlessLost(() -> pane().click(element), true);
    }

    @Override
    public KeyPress press(UiElement element) {
        return unlessLost(() -> pane().pressByKeys(element), new KeyPress.Pressed());
    }

    /** A press whose answer was lost may have been taken: the policy, which is looked at next, knows. */
    private <T> T unlessLost(Supplier<T> press, T pressed) {
        try {
            return press.get();
        } catch (ShellException e) {
            if (!e.isLoss()) {
                throw e;
            }
            walk.listener().retried("looked at KextPolicy instead of pressing again", String.valueOf(e.getMessage()));
            return pressed;
        }
    }

    private SecurityPane pane() {
        return new SecurityPane(walk.shell(), walk.consoleUser());
    }

    @Override
    public Optional<String> keyboardMode() {
        return keyboard().mode();
    }

    @Override
    public void switchKeyboardOn() {
        keyboard().switchOn();
    }

    @Override
    public void putKeyboardBack(Optional<String> mode) {
        keyboard().putBack(mode);
    }

    private FullKeyboardAccess keyboard() {
        return new FullKeyboardAccess(walk.shell(), walk.consoleUser());
    }

    @Override
    public Optional<String> tell(String title, String text) {
        return new UserNotification(walk.shell(), walk.consoleUser()).show(title, text);
    }
}
