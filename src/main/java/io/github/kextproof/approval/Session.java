package io.github.kextproof.approval;

import io.github.kextproof.macos.KeyPress;
import io.github.kextproof.macos.UiElement;
import java.util.Optional;

/** The session on the Mac's screen, as a program inside the Mac drives it; clicks and keys go to System Preferences. */
public interface Session {
    /**
     * Clicks an element, which macOS may ignore.
     *
     * @return whether the element was still there
     * @throws io.github.kextproof.macos.UiRefused if macOS does not let anything be clicked
     */
    boolean click(UiElement element);

    /**
     * Moves the focus to an element with Tab and presses Space there, which macOS may ignore.
     *
     * @throws io.github.kextproof.macos.UiRefused if macOS does not let keys be pressed
     */
    KeyPress press(UiElement element);

    /** What Full Keyboard Access is set to; empty if it never was. */
    Optional<String> keyboardMode();

    /** Switches Full Keyboard Access on, for apps that are opened from now on. */
    void switchKeyboardOn();

    /** Sets Full Keyboard Access back to what it was. */
    void putKeyboardBack(Optional<String> mode);

    /**
     * Shows a notification, which waits for nobody.
     *
     * @return why it could not be shown
     */
    Optional<String> tell(String title, String text);
}
