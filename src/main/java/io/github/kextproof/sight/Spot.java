package io.github.kextproof.sight;

/**
 * Where a template was found.
 *
 * @param likeness 1 for the same picture, 0 for no resemblance
 */
public record Spot(int x, int y, int width, int height, double likeness) {
    public int centerX() {
        return x + width / 2;
    }

    public int centerY() {
        return y + height / 2;
    }

    /** Whether both are the same thing, found twice. */
    boolean overlaps(Spot other) {
        return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
    }
}
