package io.github.kextproof.vnc;

import com.shinyhut.vernacular.protocol.messages.Rectangle;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;

/** A picture that comes in pieces. */
final class Frame {
    private final int width;
    private final int height;
    private final int[] pixels;
    private final BitSet painted;

    Frame(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
        this.painted = new BitSet(pixels.length);
    }

    /** Whether a piece lies within the picture. */
    boolean holds(Rectangle piece) {
        return piece.getX() + piece.getWidth() <= width && piece.getY() + piece.getHeight() <= height;
    }

    /** Reads a piece as 32 bits a pixel, the most significant byte first and unused. */
    void paint(Rectangle piece, InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        byte[] row = new byte[4 * piece.getWidth()];
        for (int y = piece.getY(); y < piece.getY() + piece.getHeight(); y++) {
            data.readFully(row);
            int at = y * width + piece.getX();
            for (int i = 0; i < row.length; i += 4) {
                pixels[at + i / 4] = ((row[i + 1] & 0xff) << 16) | ((row[i + 2] & 0xff) << 8) | (row[i + 3] & 0xff);
            }
            painted.set(at, at + piece.getWidth());
        }
    }

    boolean isWhole() {
        return painted.nextClearBit(0) >= pixels.length;
    }

    VncScreen screen() {
        return new VncScreen(width, height, pixels);
    }
}
