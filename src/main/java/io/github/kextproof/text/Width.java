package io.github.kextproof.text;

/** How many columns text takes in a terminal. */
public final class Width {
    private Width() {}

    /** East Asian wide characters take two columns (Unicode Standard Annex 11, its main blocks), combining marks none. */
    public static int of(String text) {
        return text.codePoints().map(Width::of).sum();
    }

    /** The text, or as much of it as fits the columns (1 or more) before an ellipsis. */
    public static String fit(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int left = columns - 1;
        for (int point : text.codePoints().toArray()) {
            left -= of(point);
            if (left < 0) {
                break;
            }
            kept.appendCodePoint(point);
        }
        return kept.append('…').toString();
    }

    private static int of(int point) {
        if (Character.getType(point) == Character.NON_SPACING_MARK) {
            return 0;
        }
        return wide(point) ? 2 : 1;
    }

    private static boolean wide(int point) {
        return (point >= 0x1100 && point <= 0x115f)
                || (point >= 0x2e80 && point <= 0xa4cf)
                || (point >= 0xac00 && point <= 0xd7a3)
                || (point >= 0xf900 && point <= 0xfaff)
                || (point >= 0xfe30 && point <= 0xfe6f)
                || (point >= 0xff00 && point <= 0xff60)
                || (point >= 0x1f300 && point <= 0x1faff)
                || (point >= 0x20000 && point <= 0x3fffd);
    }
}
