package io.github.kextproof.bench;

/** What a plot is drawn on; lengths in pixels from the upper left corner, colours as {@code #rrggbb}. */
interface Canvas {
    void bar(int x, int y, int width, int height, String colour);

    /** @param y of the baseline */
    void text(int x, int y, boolean bold, String colour, String words);
}
