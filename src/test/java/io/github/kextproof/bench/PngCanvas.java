package io.github.kextproof.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A plot as PNG. Text needs a font on this machine: without fontconfig, Java throws an Error as soon as there is any. */
final class PngCanvas implements Canvas {
    private static final int SIZE = 13;

    private final BufferedImage image;
    private final Graphics2D graphics;

    PngCanvas(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    }

    @Override
    public void bar(int x, int y, int width, int height, String colour) {
        graphics.setColor(Color.decode(colour));
        graphics.fillRect(x, y, width, height);
    }

    @Override
    public void text(int x, int y, boolean bold, String colour, String words) {
        graphics.setColor(Color.decode(colour));
        graphics.setFont(new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, SIZE));
        graphics.drawString(words, x, y);
    }

    void write(Path file) throws IOException {
        graphics.dispose();
        ImageIO.write(image, "png", file.toFile());
    }
}
