package io.github.kextproof.vnc;

import com.shinyhut.vernacular.client.VncSession;
import com.shinyhut.vernacular.client.exceptions.VncException;
import io.github.kextproof.mac.Secret;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;

/**
 * A machine's screen and mouse over VNC; not for several threads at once.
 *
 * <p>What is moved or clicked keeps the order in which it was asked for, and a look that follows shows the screen as it is after
 * the server has got it; what the machine makes of it may take longer.
 */
public final class VncConsole implements AutoCloseable {
    private final Wire wire;
    private final Words words;
    private final Duration deadline;
    private final ScreenReader reader;
    private final Hand hand;

    private VncConsole(Wire wire, Words words, Duration deadline, ScreenReader reader, Hand hand) {
        this.wire = wire;
        this.words = words;
        this.deadline = deadline;
        this.reader = reader;
        this.hand = hand;
    }

    /**
     * Connects and logs in.
     *
     * @param password of which VNC looks at the first 8 characters; empty where the server asks for none
     * @param deadline for connecting and logging in together, and for each look afterwards
     * @param pace of the hand, from one movement to the next: a glide has eight, and a press lasts four
     * @throws VncTrouble if that does not succeed
     */
    public static VncConsole open(VncAddress address, Optional<Secret> password, Duration deadline, Duration pace) {
        Words words = new Words(address, deadline);
        Wire wire = Wire.connect(address, deadline, words);
        try {
            VncSession session = new Login(wire, words, password).begin();
            ScreenReader reader = new ScreenReader(wire, words, session);
            return new VncConsole(wire, words, deadline, reader, new Hand(wire, pace));
        } catch (VncTrouble e) {
            wire.close();
            throw e;
        }
    }

    /**
     * The whole screen, asked for now.
     *
     * @throws VncTrouble if it does not come before the deadline, or cannot be read
     */
    public VncScreen look() {
        wire.allow(deadline);
        try {
            return reader.read();
        } catch (SocketTimeoutException e) {
            throw words.noFrame(e);
        } catch (EOFException e) {
            throw words.closed(e);
        } catch (IOException e) {
            throw words.broken(e);
        } catch (VncException e) {
            throw words.garbled(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Glides the pointer to a place, in pixels; one outside of the screen stands for the nearest inside.
     *
     * @throws VncTrouble if the server is gone
     */
    public void move(int x, int y) {
        by(() -> hand.glide(within(x, reader.width()), within(y, reader.height())));
    }

    /**
     * Glides to a place, presses and lets go, and moves out of the way: what lies under the pointer may look otherwise.
     *
     * @throws VncTrouble if the server is gone
     */
    public void click(int x, int y) {
        move(x, y);
        by(hand::press);
        moveAside();
    }

    /** Near the right edge: in no corner, where macOS may react, in no menu, and where few have the Dock. */
    public void moveAside() {
        move(reader.width() - 1 - reader.width() / 50, reader.height() * 3 / 5);
    }

    private static int within(int place, int size) {
        return Math.max(0, Math.min(place, size - 1));
    }

    private void by(Gesture gesture) {
        try {
            gesture.make();
        } catch (IOException e) {
            throw words.broken(e);
        }
    }

    @FunctionalInterface
    private interface Gesture {
        void make() throws IOException;
    }

    /** Ends the conversation; does nothing the second time. */
    @Override
    public void close() {
        wire.close();
    }
}
