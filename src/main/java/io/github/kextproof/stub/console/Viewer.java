package io.github.kextproof.stub.console;

import io.github.kextproof.stub.machine.Machine;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/** One viewer's connection: reads what it sends, while {@link Updates} sends it pictures. */
final class Viewer implements AutoCloseable {
    /** The longest that somebody may take who has not been let in. */
    private static final int GREETING_MILLIS = 20_000;

    private static final String NAME = "kextproof stub console";

    private final Socket socket;
    private final Supplier<Optional<Machine>> guest;
    private final Pointer pointer = new Pointer();
    private final Wishes wishes = new Wishes();
    private final DataInputStream in;
    private final DataOutputStream out;

    Viewer(Socket socket, Supplier<Optional<Machine>> guest) throws IOException {
        this.socket = socket;
        this.guest = guest;
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(GREETING_MILLIS);
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), 1 << 16));
    }

    /** Serves it until it goes; returns when the connection is closed. */
    void serve(Optional<VncPassword> password, ExecutorService threads) {
        try (this) {
            if (!new Greeting(in, out, password).admits()) {
                return;
            }
            in.readUnsignedByte();
            Updates updates = new Updates(wishes, guest, out);
            greet(updates.size());
            socket.setSoTimeout(0);
            threads.execute(() -> send(updates));
            while (!socket.isClosed()) {
                take(in.readUnsignedByte());
            }
        } catch (IOException | RejectedExecutionException e) {
            // It went away, speaks something else, or the lab ends: nobody is left to be told.
        }
    }

    private void greet(Area size) throws IOException {
        out.writeShort(size.width());
        out.writeShort(size.height());
        PixelFormat.OURS.write(out);
        byte[] name = NAME.getBytes(StandardCharsets.US_ASCII);
        out.writeInt(name.length);
        out.write(name);
        out.flush();
    }

    private void send(Updates updates) {
        try (this) {
            updates.send();
        } catch (IOException e) {
            // As above.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The messages of RFC 6143, 7.5. */
    private void take(int message) throws IOException {
        switch (message) {
            case 0 -> {
                in.skipNBytes(3);
                wishes.format(PixelFormat.read(in));
            }
            case 2 -> {
                in.skipNBytes(1);
                wishes.encodings(encodings(in.readUnsignedShort()));
            }
            case 3 ->
                wishes.update(new Wishes.Update(
                        in.readUnsignedByte() != 0,
                        new Area(
                                in.readUnsignedShort(),
                                in.readUnsignedShort(),
                                in.readUnsignedShort(),
                                in.readUnsignedShort())));
            case 4 -> {
                in.skipNBytes(7);
                guest.get().ifPresent(pointer::stir);
            }
            case 5 -> {
                boolean button = (in.readUnsignedByte() & 1) != 0;
                int x = in.readUnsignedShort();
                int y = in.readUnsignedShort();
                guest.get().ifPresent(mac -> pointer.at(mac, x, y, button));
            }
            case 6 -> {
                in.skipNBytes(3);
                in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
            }
            default -> throw new IOException("a viewer sends a message of type " + message);
        }
    }

    private Set<Integer> encodings(int count) throws IOException {
        Set<Integer> known = new HashSet<>();
        for (int i = 0; i < count; i++) {
            known.add(in.readInt());
        }
        return known;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way.
        }
        // Whoever waits for a wish of a viewer that is gone finds the connection closed.
        wishes.update(new Wishes.Update(false, new Area(0, 0, 1, 1)));
    }
}
