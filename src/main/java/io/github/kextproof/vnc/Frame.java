package io.github.kextproof.vnc;

import com.shinyhut.vernacular.protocol.messages.PixelFormat;
import com.shinyhut.vernacular.protocol.messages.Rectangle;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.BitSet;

/** A picture that comes in pieces. */
final class Frame {
    private final int width;
    private final int height;
    private final PixelFormat format;
    private final int[] pixels;
    private final BitSet painted;

    /** @param format what the server was asked for: 32 bits a pixel, the most significant byte first, 8 bits a colour */
    Frame(int width, int height, PixelFormat format) {
        this.format = format;
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
        this.painted = new BitSet(pixels.length);
    }

    /** Whether a piece lies within the picture. */
    boolean holds(Rectangle piece) {
        return piece.getX() + piece.getWidth() <= width && piece.getY() + piece.getHeight() <= height;
    }

    /** Reads a piece. */
    void paint(Rectangle piece, InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        byte[] row = new byte[4 * piece.getWidth()];
        for (int y = piece.getY(); y < piece.getY() + piece.getHeight(); y++) {
            data.readFully(row);
            int at = y * width + piece.getX();
            for (int i = 0; i < row.length; i += 4) {
                pixels[at + i / 4] = color(ByteBuffer.wrap(row, i, 4).getInt());
            }
            painted.set(at, at + piece.getWidth());
        }
    }

    /** As 0xRRGGBB, from the places where vernacular has asked for the colours: it takes green for blue (1.14). */
    private int color(int pixel) {
        return (((pixel >>> format.getRedShift()) & 0xff) << 16)
                | (((pixel >>> format.getGreenShift()) & 0xff) << 8)
                | ((pixel >>> format.getBlueShift()) & 0xff);
    }

    boolean isWhole() {
        return painted.nextClearBit(0) >= pixels.length;
    }

    VncScreen screen() {
        return new VncScreen(width, height, pixels);
    }
}
