package io.github.kextproof.stub.screen;

import java.awt.Color;

/**
 * The colours of an appearance; those of the dark one are plausible, not measured on a Mac.
 *
 * @param ink of text
 * @param faint of text that explains
 * @param body of windows
 * @param appBody of an application's window
 * @param barTop of a title bar, from its top
 * @param barBottom of a title bar, to its bottom
 * @param sunken of a group inside a window
 * @param card of what stands out from a window
 * @param control of what can be pressed
 * @param edge around all of these
 * @param menuBar behind the menus
 * @param alarm behind a banner
 */
record Palette(
        Color ink,
        Color faint,
        Color body,
        Color appBody,
        Color barTop,
        Color barBottom,
        Color sunken,
        Color card,
        Color control,
        Color edge,
        Color menuBar,
        Color alarm) {
    static final Palette LIGHT = new Palette(
            new Color(0x262626),
            new Color(0x4b4b50),
            new Color(0xececec),
            new Color(0xf6f7f9),
            new Color(0xeceaec),
            new Color(0xd9d7d9),
            new Color(0xe3e3e4),
            Color.WHITE,
            new Color(0xf6f6f6),
            new Color(0, 0, 0, 55),
            new Color(246, 246, 248, 235),
            new Color(0xfdf3d8));
    static final Palette DARK = new Palette(
            new Color(0xe4e4e6),
            new Color(0xb4b4ba),
            new Color(0x323234),
            new Color(0x29292b),
            new Color(0x404043),
            new Color(0x363638),
            new Color(0x3a3a3c),
            new Color(0x3f3f42),
            new Color(0x646467),
            new Color(0, 0, 0, 120),
            new Color(40, 40, 44, 235),
            new Color(0x4d4224));

    static Palette of(boolean dark) {
        return dark ? DARK : LIGHT;
    }
}
