package io.github.kextproof.stub.console;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * How a viewer wants its pixels (RFC 6143, 7.4).
 *
 * @param bits of a pixel: 8, 16 or 32
 * @param red the greatest value of red, a power of two less one; green and blue alike
 * @param redShift how far red stands to the left; green and blue alike
 */
record PixelFormat(
        int bits, boolean bigEndian, int red, int green, int blue, int redShift, int greenShift, int blueShift) {
    /** What is offered to begin with. */
    static final PixelFormat OURS = new PixelFormat(32, false, 255, 255, 255, 16, 8, 0);

    /** @throws IOException if the viewer wants a palette, or pixels of another size, which this server does not have */
    static PixelFormat read(DataInputStream in) throws IOException {
        int bits = in.readUnsignedByte();
        in.readUnsignedByte();
        boolean bigEndian = in.readUnsignedByte() != 0;
        boolean trueColour = in.readUnsignedByte() != 0;
        PixelFormat format = new PixelFormat(
                bits,
                bigEndian,
                in.readUnsignedShort(),
                in.readUnsignedShort(),
                in.readUnsignedShort(),
                in.readUnsignedByte(),
                in.readUnsignedByte(),
                in.readUnsignedByte());
        in.skipNBytes(3);
        if (!trueColour || (bits != 8 && bits != 16 && bits != 32)) {
            throw new IOException("a viewer wants pixels of " + bits + " bits, or a palette");
        }
        return format;
    }

    void write(DataOutputStream out) throws IOException {
        out.write(new byte[] {(byte) bits, 24, (byte) (bigEndian ? 1 : 0), 1});
        out.writeShort(red);
        out.writeShort(green);
        out.writeShort(blue);
        out.write(new byte[] {(byte) redShift, (byte) greenShift, (byte) blueShift, 0, 0, 0});
    }

    /**
     * Writes a pixel.
     *
     * @param rgb eight bits each
     * @return where the next one goes
     */
    int put(int rgb, byte[] to, int at) {
        int pixel =
                placed(rgb >> 16, red, redShift) | placed(rgb >> 8, green, greenShift) | placed(rgb, blue, blueShift);
        int bytes = bits / 8;
        for (int i = 0; i < bytes; i++) {
            int place = bigEndian ? bytes - 1 - i : i;
            to[at + i] = (byte) (pixel >>> (8 * place));
        }
        return at + bytes;
    }

    /** The lowest eight bits as a colour of so many steps. */
    private static int placed(int colour, int greatest, int shift) {
        return ((colour & 255) * greatest / 255) << shift;
    }
}
