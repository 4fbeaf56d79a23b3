package io.github.kextproof.stub.console;

import io.github.kextproof.stub.machine.Desktop;
import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.screen.Screen;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Sends one viewer the pictures that it asks for: all of one, or what has changed, once something has. */
final class Updates {
    private static final int DESKTOP_SIZE = -223;
    /** How long nobody looks whether the Mac was put back, or whether the viewer wants something else meanwhile. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final Wishes wishes;
    private final Supplier<Optional<Machine>> guest;
    private final DataOutputStream out;
    /** What the present frame shows; empty while the Mac is off. */
    private Optional<Desktop> shown;

    private Frame present;
    private Frame sent;

    Updates(Wishes wishes, Supplier<Optional<Machine>> guest, DataOutputStream out) {
        this.wishes = wishes;
        this.guest = guest;
        this.out = out;
        this.shown = guest.get().map(mac -> mac.console().desktop());
        this.present = frame(shown);
        this.sent = Frame.unknown(present.size());
    }

    Area size() {
        return present.size();
    }

    /** Goes on until the viewer is gone, which the next thing sent to it shows, or the thread is interrupted. */
    void send() throws IOException, InterruptedException {
        for (; ; ) {
            wishes.awaitUpdate();
            look(due().isEmpty());
            if (!present.size().equals(sent.size())) {
                resize();
                continue;
            }
            Area due = due();
            if (!due.isEmpty()) {
                wishes.answered();
                send(due);
            }
        }
    }

    private Area due() {
        return wishes.update().map(this::due).orElse(new Area(0, 0, 0, 0));
    }

    private Area due(Wishes.Update update) {
        Area asked = update.area().within(present.size());
        return update.incremental() ? present.differenceTo(sent).within(asked) : asked;
    }

    /** @param patiently whether to wait for a change */
    private void look(boolean patiently) throws InterruptedException {
        Optional<Machine> mac = guest.get();
        Optional<Desktop> now = Optional.empty();
        if (mac.isPresent()) {
            now = Optional.of(seen(mac.orElseThrow(), patiently));
        } else if (patiently) {
            wishes.pause(LOOK_AGAIN);
        }
        if (now.isPresent() != shown.isPresent() || !alike(now)) {
            present = frame(now);
        }
        shown = now;
    }

    private Desktop seen(Machine mac, boolean patiently) throws InterruptedException {
        return shown.isPresent() && patiently
                ? mac.console().awaitChange(shown.orElseThrow(), LOOK_AGAIN)
                : mac.console().desktop();
    }

    private boolean alike(Optional<Desktop> now) {
        return now.flatMap(desktop -> shown.map(desktop::looksLike)).orElse(true);
    }

    private static Frame frame(Optional<Desktop> desktop) {
        return desktop.map(seen -> Frame.of(Screen.of(seen).image()))
                .orElseGet(() -> Frame.black(new Area(0, 0, Screen.ALL.width(), Screen.ALL.height())));
    }

    private void resize() throws IOException {
        if (!wishes.knows(DESKTOP_SIZE)) {
            throw new IOException("the screen's size has changed, and the viewer cannot");
        }
        wishes.answered();
        header(present.size(), DESKTOP_SIZE);
        out.flush();
        sent = Frame.unknown(present.size());
    }

    private void send(Area area) throws IOException {
        header(area, 0);
        out.write(present.raw(area, wishes.format()));
        out.flush();
        sent.take(present, area);
    }

    /** A framebuffer update of one rectangle. */
    private void header(Area area, int encoding) throws IOException {
        out.writeShort(0);
        out.writeShort(1);
        out.writeShort(area.x());
        out.writeShort(area.y());
        out.writeShort(area.width());
        out.writeShort(area.height());
        out.writeInt(encoding);
    }
}
