package io.github.kextproof.vnc;

import com.shinyhut.vernacular.client.VncSession;
import com.shinyhut.vernacular.client.exceptions.VncException;
import com.shinyhut.vernacular.protocol.messages.Encoding;
import com.shinyhut.vernacular.protocol.messages.FramebufferUpdate;
import com.shinyhut.vernacular.protocol.messages.FramebufferUpdateRequest;
import com.shinyhut.vernacular.protocol.messages.Rectangle;
import com.shinyhut.vernacular.protocol.messages.SetColorMapEntries;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.PushbackInputStream;

/** Asks for the screen, and reads what the server says until it is there. */
final class ScreenReader {
    /** More than any screen of a Mac has; a number beyond is a mistake, and would fill the memory. */
    private static final long MOST_PIXELS = 8_192L * 5_120;

    private final Wire wire;
    private final Words words;
    private final VncSession session;
    private final PushbackInputStream in;
    private Frame frame;

    /** @throws VncTrouble if the screen cannot be that large */
    ScreenReader(Wire wire, Words words, VncSession session) {
        this.wire = wire;
        this.words = words;
        this.session = session;
        this.in = new PushbackInputStream(wire.in());
        this.frame = blank();
    }

    int width() {
        return session.getFramebufferWidth();
    }

    int height() {
        return session.getFramebufferHeight();
    }

    /** Whatever the server still sends of an earlier look counts for nothing until this one is answered whole. */
    VncScreen read() throws IOException, VncException {
        frame = blank();
        request(false);
        while (!frame.isWhole()) {
            readMessage();
        }
        return frame.screen();
    }

    private void request(boolean onlyChanges) throws IOException {
        wire.send(new FramebufferUpdateRequest(onlyChanges, 0, 0, width(), height())::encode);
    }

    /** The messages of RFC 6143, 7.6; only the first is of interest. */
    private void readMessage() throws IOException, VncException {
        int type = in.read();
        in.unread(type);
        switch (type) {
            case 0 -> readUpdate();
            case 1 -> SetColorMapEntries.decode(in);
            case 2 -> in.skipNBytes(1);
            case 3 -> {
                in.skipNBytes(4);
                in.skipNBytes(Integer.toUnsignedLong(new DataInputStream(in).readInt()));
            }
            default -> throw words.garbled("a message of type " + type, null);
        }
    }

    private void readUpdate() throws IOException, VncException {
        int pieces = FramebufferUpdate.decode(in).getNumberOfRectangles();
        boolean resized = false;
        for (int i = 0; i < pieces; i++) {
            Rectangle piece = Rectangle.decode(in);
            resized |= piece.getEncoding() == Encoding.DESKTOP_SIZE;
            readPiece(piece);
        }
        if (!frame.isWhole()) {
            // A server may send a part first, and the rest when it is asked again.
            request(!resized);
        }
    }

    private void readPiece(Rectangle piece) throws IOException {
        if (piece.getEncoding() == Encoding.DESKTOP_SIZE) {
            session.setFramebufferWidth(piece.getWidth());
            session.setFramebufferHeight(piece.getHeight());
            frame = blank();
        } else if (piece.getEncoding() == Encoding.RAW && frame.holds(piece)) {
            frame.paint(piece, in);
        } else {
            String what = piece.getEncoding() + ", " + piece.getWidth() + "x" + piece.getHeight() + " at "
                    + piece.getX() + "," + piece.getY();
            throw words.garbled("a piece (" + what + ") of a screen of " + width() + "x" + height() + " pixels", null);
        }
    }

    private Frame blank() {
        if (width() == 0 || height() == 0 || (long) width() * height() > MOST_PIXELS) {
            throw words.garbled("a screen of " + width() + "x" + height() + " pixels", null);
        }
        return new Frame(width(), height(), session.getPixelFormat());
    }
}
