package io.github.kextproof.sight;

import io.github.kextproof.vnc.VncScreen;
import java.awt.image.BufferedImage;

/** A picture by its brightness, 0 to 255. */
public final class Gray {
    /** Of the blackest black that screens show and the noise of their encodings. */
    private static final int DARK = 24;

    private final int width;
    private final int height;
    private final int[] levels;

    /** Keeps the array itself. */
    Gray(int width, int height, int[] levels) {
        this.width = width;
        this.height = height;
        this.levels = levels;
    }

    public static Gray of(VncScreen screen) {
        int[] levels = new int[screen.width() * screen.height()];
        for (int y = 0; y < screen.height(); y++) {
            for (int x = 0; x < screen.width(); x++) {
                levels[y * screen.width() + x] = level(screen.rgb(x, y));
            }
        }
        return new Gray(screen.width(), screen.height(), levels);
    }

    public static Gray of(BufferedImage image) {
        int[] levels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int i = 0; i < levels.length; i++) {
            levels[i] = level(levels[i]);
        }
        return new Gray(image.getWidth(), image.getHeight(), levels);
    }

    /** @param rows of levels, from the top, all of one length */
    public static Gray of(int[][] rows) {
        int width = rows[0].length;
        int[] levels = new int[width * rows.length];
        for (int y = 0; y < rows.length; y++) {
            System.arraycopy(rows[y], 0, levels, y * width, width);
        }
        return new Gray(width, rows.length, levels);
    }

    /** At half the resolution: each pixel the mean of four. */
    public Gray halved() {
        int[] half = new int[(width / 2) * (height / 2)];
        for (int y = 0; y < height / 2; y++) {
            for (int x = 0; x < width / 2; x++) {
                half[y * (width / 2) + x] = (level(2 * x, 2 * y)
                                + level(2 * x + 1, 2 * y)
                                + level(2 * x, 2 * y + 1)
                                + level(2 * x + 1, 2 * y + 1))
                        / 4;
            }
        }
        return new Gray(width / 2, height / 2, half);
    }

    /** By the weights of ITU-R BT.601. */
    private static int level(int rgb) {
        return (299 * ((rgb >> 16) & 0xff) + 587 * ((rgb >> 8) & 0xff) + 114 * (rgb & 0xff)) / 1000;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int level(int x, int y) {
        return levels[y * width + x];
    }

    int[] levels() {
        return levels;
    }

    /** Whether nothing can be seen: all of it is black, or as good as. */
    public boolean isDark() {
        for (int level : levels) {
            if (level > DARK) {
                return false;
            }
        }
        return true;
    }
}
