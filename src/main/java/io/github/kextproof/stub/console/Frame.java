package io.github.kextproof.stub.console;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/** A picture as pixels of red, green and blue, eight bits each. */
final class Frame {
    /** No picture has it, so that it differs from all. */
    private static final int UNKNOWN = 0xff000000;

    private static final int COLOURS = 0xffffff;

    private final int width;
    private final int height;
    private final int[] pixels;

    private Frame(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    static Frame of(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] &= COLOURS;
        }
        return new Frame(image.getWidth(), image.getHeight(), pixels);
    }

    static Frame black(Area size) {
        return new Frame(size.width(), size.height(), new int[size.width() * size.height()]);
    }

    /** What a viewer has that was not sent anything. */
    static Frame unknown(Area size) {
        Frame frame = black(size);
        Arrays.fill(frame.pixels, UNKNOWN);
        return frame;
    }

    Area size() {
        return new Area(0, 0, width, height);
    }

    /** The smallest area outside of which both are the same; both have one size. */
    Area differenceTo(Frame other) {
        int left = width;
        int right = 0;
        int top = height;
        int bottom = 0;
        for (int y = 0; y < height; y++) {
            int from = y * width;
            int first = Arrays.mismatch(pixels, from, from + width, other.pixels, from, from + width);
            if (first >= 0) {
                int last = width - 1;
                while (pixels[from + last] == other.pixels[from + last]) {
                    last--;
                }
                left = Math.min(left, first);
                right = Math.max(right, last + 1);
                top = Math.min(top, y);
                bottom = y + 1;
            }
        }
        return new Area(left, top, right - left, bottom - top);
    }

    /** Takes an area over from another frame of the same size. */
    void take(Frame other, Area area) {
        for (int y = area.y(); y < area.y() + area.height(); y++) {
            System.arraycopy(other.pixels, y * width + area.x(), pixels, y * width + area.x(), area.width());
        }
    }

    /** The area's rows from the top, uncompressed. */
    byte[] raw(Area area, PixelFormat format) {
        byte[] bytes = new byte[area.width() * area.height() * (format.bits() / 8)];
        int at = 0;
        for (int y = area.y(); y < area.y() + area.height(); y++) {
            for (int x = area.x(); x < area.x() + area.width(); x++) {
                at = format.put(pixels[y * width + x], bytes, at);
            }
        }
        return bytes;
    }
}
