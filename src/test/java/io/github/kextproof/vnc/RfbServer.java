package io.github.kextproof.vnc;

import java.awt.image.BufferedImage;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** A small VNC server on loopback that shows a picture and writes down what the mouse does; public for the tests of approval. */
public final class RfbServer implements AutoCloseable {
    private static final byte[] CHALLENGE = "sixteen bytes :)".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket listening;
    private final Manners manners;
    private final Supplier<BufferedImage> screen;
    private final List<Pointer> pointers = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private volatile Runnable onPress = () -> {};

    /** Where a pixel has its colours, until the viewer asks for them elsewhere. */
    private volatile int redShift = 16;

    private volatile int greenShift = 8;
    private volatile int blueShift;

    /** A screen of one colour. */
    public static BufferedImage plain(int width, int height, int color) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, color);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }

    /** Where the pointer was said to be, and whether the first button was down. */
    public record Pointer(int x, int y, boolean pressed) {}

    /** The misdeeds that tests need. */
    enum Mischief {
        NONE,
        SAYS_NOTHING,
        CLOSES_AT_ONCE,
        CLOSES_AFTER_LOGIN,
        CLOSES_WHEN_LOOKED_AT,
        SENDS_NO_FRAME,
        CLAIMS_A_HUGE_SCREEN,
        PAINTS_OUTSIDE,
        SENDS_AN_UNKNOWN_MESSAGE,
        SENDS_HALVES,
        CHANGES_ITS_SIZE,
        CHATTERS
    }

    /** How the server behaves: its greeting, its logins, its password if one of them is VNC's own. */
    record Manners(String greeting, List<Integer> logins, String password, Mischief mischief) {
        static final Manners OPEN = new Manners("RFB 003.008\n", List.of(1), "", Mischief.NONE);

        Manners greeting(String other) {
            return new Manners(other, logins, password, mischief);
        }

        Manners offering(Integer... others) {
            return new Manners(greeting, List.of(others), password, mischief);
        }

        Manners password(String wanted) {
            return new Manners(greeting, List.of(2), wanted, mischief);
        }

        Manners mischief(Mischief other) {
            return new Manners(greeting, logins, password, other);
        }
    }

    private RfbServer(Manners manners, Supplier<BufferedImage> screen) throws IOException {
        this.manners = manners;
        this.screen = screen;
        this.listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        start("rfb-server", this::accept);
    }

    static RfbServer with(Manners manners) throws IOException {
        return new RfbServer(manners, () -> plain(40, 30, 0x336699));
    }

    static RfbServer with(Manners manners, Supplier<BufferedImage> screen) throws IOException {
        return new RfbServer(manners, screen);
    }

    /** A server without a password. */
    public static RfbServer showing(Supplier<BufferedImage> screen) throws IOException {
        return new RfbServer(Manners.OPEN, screen);
    }

    /** The same with one. */
    public static RfbServer showing(Supplier<BufferedImage> screen, String password) throws IOException {
        return new RfbServer(Manners.OPEN.password(password), screen);
    }

    /** @param action what happens when the button goes down */
    public void onPress(Runnable action) {
        onPress = action;
    }

    public VncAddress address() {
        return new VncAddress("127.0.0.1", listening.getLocalPort());
    }

    /** What the mouse did so far. */
    public List<Pointer> pointers() {
        return List.copyOf(pointers);
    }

    /** Where the button went down. */
    public List<Pointer> presses() {
        return pointers.stream().filter(Pointer::pressed).toList();
    }

    private static void start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                connections.add(client);
                start("rfb-connection", () -> serve(client));
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private void serve(Socket client) {
        try (client) {
            converse(client);
        } catch (IOException | GeneralSecurityException e) {
            // The client went.
        }
    }

    private void converse(Socket client) throws IOException, GeneralSecurityException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        DataOutputStream out = new DataOutputStream(client.getOutputStream());
        if (manners.mischief == Mischief.CLOSES_AT_ONCE) {
            return;
        }
        if (manners.mischief == Mischief.SAYS_NOTHING) {
            in.readAllBytes();
            return;
        }
        out.write(manners.greeting.getBytes(StandardCharsets.US_ASCII));
        in.readFully(new byte[12]);
        if (!letsIn(in, out)) {
            return;
        }
        in.readByte();
        introduce(out);
        if (manners.mischief == Mischief.CLOSES_AFTER_LOGIN) {
            return;
        }
        boolean first = true;
        while (true) {
            first = !answer(in, out, first) && first;
        }
    }

    private boolean letsIn(DataInputStream in, DataOutputStream out) throws IOException, GeneralSecurityException {
        boolean old = manners.greeting.endsWith("003\n");
        if (old) {
            out.writeInt(manners.logins.get(0));
        } else {
            out.writeByte(manners.logins.size());
            for (int login : manners.logins) {
                out.writeByte(login);
            }
        }
        if (manners.logins.isEmpty()) {
            reason(out, "Too many security failures");
            return false;
        }
        int chosen = old ? manners.logins.get(0) : in.readByte();
        boolean right = chosen == 1 || (chosen == 2 && knowsThePassword(in, out));
        if (!old || chosen == 2) {
            out.writeInt(right ? 0 : 1);
            if (!right && !old) {
                reason(out, "Authentication failed");
            }
        }
        return right;
    }

    private static void reason(DataOutputStream out, String text) throws IOException {
        out.writeInt(text.length());
        out.writeBytes(text);
    }

    private boolean knowsThePassword(DataInputStream in, DataOutputStream out)
            throws IOException, GeneralSecurityException {
        out.write(CHALLENGE);
        byte[] response = in.readNBytes(CHALLENGE.length);
        byte[] key = Arrays.copyOf(manners.password.getBytes(StandardCharsets.US_ASCII), 8);
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (Integer.reverse(key[i]) >>> 24);
        }
        Cipher des = Cipher.getInstance("DES/ECB/NoPadding");
        des.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "DES"));
        return Arrays.equals(des.doFinal(CHALLENGE), response);
    }

    private void introduce(DataOutputStream out) throws IOException {
        boolean huge = manners.mischief == Mischief.CLAIMS_A_HUGE_SCREEN;
        BufferedImage shown = screen.get();
        out.writeShort(huge ? 0xffff : shown.getWidth());
        out.writeShort(huge ? 0xffff : shown.getHeight());
        out.write(new byte[16]);
        reason(out, "a test");
    }

    /** Whether it was a request for the screen. */
    private boolean answer(DataInputStream in, DataOutputStream out, boolean first) throws IOException {
        int type = in.readUnsignedByte();
        switch (type) {
            case 0 -> {
                byte[] format = in.readNBytes(19);
                redShift = format[13];
                greenShift = format[14];
                blueShift = format[15];
            }
            case 2 -> {
                in.skipNBytes(1);
                in.skipNBytes(4L * in.readUnsignedShort());
            }
            case 3 -> {
                in.skipNBytes(9);
                show(out, first);
                return true;
            }
            case 5 -> take(in);
            default -> throw new IOException("message " + type);
        }
        return false;
    }

    private void take(DataInputStream in) throws IOException {
        boolean pressed = (in.readUnsignedByte() & 1) != 0;
        boolean was = !pointers.isEmpty() && pointers.get(pointers.size() - 1).pressed();
        pointers.add(new Pointer(in.readUnsignedShort(), in.readUnsignedShort(), pressed));
        if (pressed && !was) {
            onPress.run();
        }
    }

    private void show(DataOutputStream out, boolean first) throws IOException {
        BufferedImage shown = screen.get();
        switch (manners.mischief) {
            case CLOSES_WHEN_LOOKED_AT -> throw new IOException("enough");
            case SENDS_NO_FRAME -> {}
            case SENDS_AN_UNKNOWN_MESSAGE -> out.writeByte(77);
            case PAINTS_OUTSIDE -> piece(out, shown, shown.getWidth() / 2, 0, shown.getWidth(), 1);
            case SENDS_HALVES -> {
                int half = shown.getHeight() / 2;
                piece(out, shown, 0, first ? 0 : half, shown.getWidth(), first ? half : shown.getHeight() - half);
            }
            case CHANGES_ITS_SIZE -> {
                if (first) {
                    update(out, 0, 0, 20, 10, -223);
                } else {
                    piece(out, plain(20, 10, 0x0000ff), 0, 0, 20, 10);
                }
            }
            case CHATTERS -> {
                out.writeByte(2);
                out.write(new byte[] {3, 0, 0, 0});
                reason(out, "copied");
                out.write(new byte[] {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0});
                piece(out, shown, 0, 0, shown.getWidth(), shown.getHeight());
            }
            default -> piece(out, shown, 0, 0, shown.getWidth(), shown.getHeight());
        }
        out.flush();
    }

    /** In the format that the viewer has asked for. */
    private void piece(DataOutputStream out, BufferedImage shown, int x, int y, int width, int height)
            throws IOException {
        update(out, x, y, width, height, 0);
        ByteBuffer row = ByteBuffer.allocate(4 * width);
        for (int line = y; line < y + height; line++) {
            for (int i = 0; i < width; i++) {
                int color = shown.getRGB((x + i) % shown.getWidth(), line);
                row.putInt(
                        4 * i,
                        (color >> 16 & 0xff) << redShift
                                | (color >> 8 & 0xff) << greenShift
                                | (color & 0xff) << blueShift);
            }
            out.write(row.array());
        }
    }

    private static void update(DataOutputStream out, int x, int y, int width, int height, int encoding)
            throws IOException {
        out.write(new byte[] {0, 0, 0, 1});
        out.writeShort(x);
        out.writeShort(y);
        out.writeShort(width);
        out.writeShort(height);
        out.writeInt(encoding);
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
