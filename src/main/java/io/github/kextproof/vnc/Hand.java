package io.github.kextproof.vnc;

import com.shinyhut.vernacular.protocol.messages.PointerEvent;
import io.github.kextproof.waiting.Wait;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Moves the pointer and presses its button, no faster than a hand would. */
final class Hand {
    private static final int STEPS = 8;

    private final Wire wire;
    private final Duration pace;
    private int x;
    private int y;

    /** @param pace from one movement to the next; a press lasts four times as long */
    Hand(Wire wire, Duration pace) {
        this.wire = wire;
        this.pace = pace;
    }

    /** From where it was last, in a few steps; before the first time that is the top left corner. */
    void glide(int toX, int toY) throws IOException {
        int fromX = x;
        int fromY = y;
        for (int step = 1; step <= STEPS; step++) {
            point(fromX + (toX - fromX) * step / STEPS, fromY + (toY - fromY) * step / STEPS, false);
            rest("the hand to move on", pace);
        }
    }

    void press() throws IOException {
        point(x, y, true);
        rest("the finger to press", pace.multipliedBy(4));
        point(x, y, false);
        rest("the finger to lift", pace.multipliedBy(4));
    }

    private void point(int toX, int toY, boolean pressed) throws IOException {
        x = toX;
        y = toY;
        wire.send(new PointerEvent(toX, toY, List.of(pressed))::encode);
    }

    /** A console may take what comes faster than its guest asks for one thing. */
    private static void rest(String name, Duration howLong) {
        new Wait(name, howLong, howLong).orLast(() -> false, done -> done);
    }
}
