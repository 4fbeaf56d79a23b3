package io.github.kextproof.defender;

import io.github.kextproof.macos.UiElement;
import io.github.kextproof.macos.UiTree;
import java.util.List;
import java.util.Optional;

/**
 * The banner in Defender's window that asks to fix what is wrong.
 *
 * <p>No wording of the kernel extension era is known and the window is localized, so the banner is found by structure: a
 * group with a button in it, in the application's first window (guess, to be confirmed on a lab Mac). Health stays the
 * oracle.
 */
public final class Banner {
    private final UiTree screen;

    public Banner(UiTree screen) {
        this.screen = screen;
    }

    /** What an application's window shows of the banner. */
    public enum Look {
        SHOWN,
        ABSENT,
        /** The application has no window. */
        NO_WINDOW;

        @Override
        public String toString() {
            return switch (this) {
                case SHOWN -> "banner shown";
                case ABSENT -> "no banner";
                case NO_WINDOW -> "no window";
            };
        }
    }

    /** @param application path of the bundle; its process has the bundle's name */
    public Look look(String application) {
        Optional<List<UiElement>> window = screen.windowOf(processOf(application));
        return window.map(elements -> hasGroupWithButton(elements) ? Look.SHOWN : Look.ABSENT)
                .orElse(Look.NO_WINDOW);
    }

    /** {@code /Applications/Microsoft Defender ATP.app} runs as {@code Microsoft Defender ATP}. */
    public static String processOf(String application) {
        return application.substring(application.lastIndexOf('/') + 1).replaceFirst("\\.app$", "");
    }

    private static boolean hasGroupWithButton(List<UiElement> elements) {
        return elements.stream()
                .filter(element -> element.role().equals("AXGroup"))
                .anyMatch(group -> elements.stream()
                        .anyMatch(element -> element.role().equals("AXButton") && within(element, group)));
    }

    private static boolean within(UiElement inner, UiElement outer) {
        return inner.x() >= outer.x()
                && inner.y() >= outer.y()
                && inner.x() + inner.width() <= outer.x() + outer.width()
                && inner.y() + inner.height() <= outer.y() + outer.height();
    }
}
