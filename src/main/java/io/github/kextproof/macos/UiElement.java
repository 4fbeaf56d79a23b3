package io.github.kextproof.macos;

/**
 * An element of a window as the accessibility tree shows it.
 *
 * @param role such as {@code AXButton}; the same in every language
 * @param x of the left edge, in points from the main screen's left
 * @param y of the upper edge, in points from the main screen's top
 * @param width in points; 0 if the element has no place
 * @param height in points; 0 if the element has no place
 * @param text value, title or description, in the Mac's language, on one line; may be empty
 */
public record UiElement(String role, int x, int y, int width, int height, String text) {
    public boolean isButton() {
        return role.equals("AXButton");
    }

    public boolean isText() {
        return role.equals("AXStaticText");
    }

    public boolean isRadioButton() {
        return role.equals("AXRadioButton");
    }

    boolean isCheckBox() {
        return role.equals("AXCheckBox");
    }

    boolean isSheet() {
        return role.equals("AXSheet");
    }

    /** Whether the other's middle lies within this. */
    boolean holds(UiElement other) {
        return x <= other.centerX()
                && other.centerX() < x + width
                && y <= other.centerY()
                && other.centerY() < y + height;
    }

    /** Where to click, from the left. */
    public int centerX() {
        return x + width / 2;
    }

    /** Where to click, from the top. */
    public int centerY() {
        return y + height / 2;
    }

    /** Whether the two stand beside each other: their heights overlap. */
    boolean sharesRowWith(UiElement other) {
        return y < other.y + other.height && other.y < y + height;
    }
}
