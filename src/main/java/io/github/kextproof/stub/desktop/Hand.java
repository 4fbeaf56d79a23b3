package io.github.kextproof.stub.desktop;

import io.github.kextproof.stub.machine.Console;
import io.github.kextproof.stub.machine.Deed;
import io.github.kextproof.stub.machine.Desktop;
import io.github.kextproof.stub.machine.Machine;
import java.time.Duration;
import java.util.Optional;

/**
 * The person at a Mac's desk, with the X display's real pointer: waits until a press is due, goes to where Allow stands, and
 * presses. Never tells the machine itself; what comes of it the window decides.
 */
public final class Hand implements AutoCloseable {
    private static final String PREFERENCES = "System Preferences";
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);
    /** How long somebody looks whether the press did anything, before trying once more. */
    private static final Duration SEE = Duration.ofSeconds(2);

    private final Console console;
    private final RealDesktop desktop;
    private final Thread person = new Thread(this::sit, "person");
    private Spot pointer = new Spot(640, 780);

    private Hand(Machine machine, RealDesktop desktop) {
        this.console = machine.console();
        this.desktop = desktop;
    }

    /** Sits down; the machine must have been booted for presses from outside. */
    public static Hand at(Machine machine, RealDesktop desktop) {
        Hand hand = new Hand(machine, desktop);
        hand.person.setDaemon(true);
        hand.person.start();
        return hand;
    }

    private void sit() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (console.awaitPressDue(LOOK_AGAIN)) {
                    press();
                }
            }
        } catch (InterruptedException | IllegalStateException e) {
            // Stood up, or the display is gone.
        }
    }

    /** On Allow if it can be seen, else on the window, so that it can be seen next time. */
    private void press() throws InterruptedException {
        Desktop before = console.desktop();
        Optional<Spot> target = desktop.spot(Deed.ALLOW)
                .or(() -> desktop.spot(Deed.raise(PREFERENCES)))
                .or(() -> desktop.spot(Deed.STIR));
        target.ifPresent(spot -> {
            desktop.glide(pointer, spot);
            pointer = spot;
            desktop.click();
        });
        Desktop unused = console.awaitChange(before, SEE);
    }

    /** Stands up. */
    @Override
    public void close() {
        person.interrupt();
    }
}
