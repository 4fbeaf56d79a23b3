package io.github.kextproof.stub.console;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A viewer of the plainest kind, which remembers the picture. */
final class TestViewer implements AutoCloseable {
    static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;
    int width;
    int height;
    private int[] pixels = {};

    TestViewer(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        out = new DataOutputStream(socket.getOutputStream());
    }

    /** Speaks 3.8 up to the security type, and takes the one that is offered. */
    int securityType() throws IOException {
        in.readNBytes(12);
        out.write("RFB 003.008\n".getBytes(StandardCharsets.US_ASCII));
        in.readNBytes(in.readUnsignedByte() - 1);
        int type = in.readUnsignedByte();
        out.write(type);
        return type;
    }

    byte[] challenge() throws IOException {
        return in.readNBytes(VncPassword.CHALLENGE);
    }

    void answer(byte[] answer) throws IOException {
        out.write(answer);
    }

    /** What follows a wrong answer, with its length before. */
    String refusal() throws IOException {
        int result = in.readInt();
        return result + " " + new String(in.readNBytes(in.readInt()), StandardCharsets.US_ASCII);
    }

    TestViewer welcomed() throws IOException {
        if (in.readInt() != 0) {
            throw new AssertionError("refused");
        }
        out.write(1);
        width = in.readUnsignedShort();
        height = in.readUnsignedShort();
        in.readNBytes(16);
        in.readNBytes(in.readInt());
        pixels = new int[width * height];
        return this;
    }

    static TestViewer of(Rfb rfb) throws IOException {
        TestViewer viewer = new TestViewer(rfb.port());
        viewer.securityType();
        return viewer.welcomed();
    }

    void encodings(int... encodings) throws IOException {
        out.write(new byte[] {2, 0});
        out.writeShort(encodings.length);
        for (int encoding : encodings) {
            out.writeInt(encoding);
        }
    }

    void format(byte... format) throws IOException {
        out.write(new byte[] {0, 0, 0, 0});
        out.write(format);
    }

    void ask(boolean incremental) throws IOException {
        out.write(new byte[] {3, (byte) (incremental ? 1 : 0)});
        out.writeShort(0);
        out.writeShort(0);
        out.writeShort(width);
        out.writeShort(height);
    }

    /** Reads one update of 32 bits a pixel, little endian, or a new size. */
    Area update() throws IOException {
        in.readNBytes(2);
        if (in.readUnsignedShort() != 1) {
            throw new AssertionError("one rectangle was expected");
        }
        Area area = new Area(
                in.readUnsignedShort(), in.readUnsignedShort(), in.readUnsignedShort(), in.readUnsignedShort());
        if (in.readInt() == -223) {
            width = area.width();
            height = area.height();
            pixels = new int[width * height];
            return area;
        }
        for (int y = area.y(); y < area.y() + area.height(); y++) {
            for (int x = area.x(); x < area.x() + area.width(); x++) {
                pixels[y * width + x] = Integer.reverseBytes(in.readInt());
            }
        }
        return area;
    }

    byte[] bytes(int count) throws IOException {
        return in.readNBytes(count);
    }

    int pixel(int x, int y) {
        return pixels[y * width + x];
    }

    void pointer(int x, int y, boolean button) throws IOException {
        out.write(new byte[] {5, (byte) (button ? 1 : 0)});
        out.writeShort(x);
        out.writeShort(y);
    }

    void click(int x, int y) throws IOException {
        pointer(x, y, false);
        pointer(x, y, true);
        pointer(x, y, false);
    }

    void key(int key) throws IOException {
        out.write(new byte[] {4, 1, 0, 0});
        out.writeInt(key);
    }

    void cut(String text) throws IOException {
        out.write(new byte[] {6, 0, 0, 0});
        out.writeInt(text.length());
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Whether the server has hung up. */
    boolean isOver() throws IOException {
        return in.read() < 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
