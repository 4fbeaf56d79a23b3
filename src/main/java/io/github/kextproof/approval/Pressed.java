package io.github.kextproof.approval;

import io.github.kextproof.macos.UiElement;

/** What came of touching something in the pane; whether macOS took it is another question. */
sealed interface Pressed {
    /** It was touched. */
    record Done() implements Pressed {}

    /** It was not there any more. */
    record Gone() implements Pressed {}

    /**
     * The focus did not get there.
     *
     * @param instead where it was, as the end of a sentence
     */
    record OutOfReach(String instead) implements Pressed {}

    /** A way to touch an element. */
    @FunctionalInterface
    interface Touch {
        /** @throws io.github.kextproof.macos.UiRefused if macOS does not let it */
        Pressed on(UiElement element);
    }
}
