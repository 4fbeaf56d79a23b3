package io.github.kextproof.vnc;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A whole screen at one moment. */
public final class VncScreen {
    private final int width;
    private final int height;
    private final int[] pixels;

    /** Keeps the array itself. */
    VncScreen(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /** In pixels of the console, which may be finer than the Mac's points. */
    public int width() {
        return width;
    }

    /** In pixels of the console, which may be finer than the Mac's points. */
    public int height() {
        return height;
    }

    /** The colour of a pixel, as 0xRRGGBB. */
    public int rgb(int x, int y) {
        return pixels[y * width + x];
    }

    /** The picture as PNG. */
    public byte[] png() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // Held in memory: ImageIO would otherwise put a cache file on the disk for each picture.
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("this Java cannot write PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
