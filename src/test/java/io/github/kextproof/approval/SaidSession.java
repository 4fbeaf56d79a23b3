package io.github.kextproof.approval;

import io.github.kextproof.macos.KeyPress;
import io.github.kextproof.macos.UiElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A session in which only notifications can be shown, or not even those. */
final class SaidSession implements Session {
    final List<String> told = new ArrayList<>();
    private Optional<String> trouble = Optional.empty();

    SaidSession failing(String why) {
        trouble = Optional.of(why);
        return this;
    }

    @Override
    public boolean click(UiElement element) {
        throw new UnsupportedOperationException();
    }

    @Override
    public KeyPress press(UiElement element) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> keyboardMode() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void switchKeyboardOn() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void putKeyboardBack(Optional<String> mode) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> tell(String title, String text) {
        told.add(title + ": " + text);
        return trouble;
    }
}
