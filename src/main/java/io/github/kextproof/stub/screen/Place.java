package io.github.kextproof.stub.screen;

/** Where something stands on the screen, in points from its top left corner. */
public record Place(int x, int y, int width, int height) {
    /** Whether a point lies in it. */
    public boolean contains(int atX, int atY) {
        return atX >= x && atX < x + width && atY >= y && atY < y + height;
    }

    int right() {
        return x + width;
    }

    int middle() {
        return y + height / 2;
    }
}
