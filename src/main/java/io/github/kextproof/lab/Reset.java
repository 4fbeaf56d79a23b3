package io.github.kextproof.lab;

import io.github.kextproof.inventory.Host;
import io.github.kextproof.inventory.ResetPlan;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.reset.ResetFailed;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.waiting.Durations;
import io.github.kextproof.waiting.Wait;
import io.github.kextproof.waiting.WaitExpired;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Takes a Mac back to the state in which its kernel extension was never approved, and finds it the same Mac afterwards. */
final class Reset {
    /** What a Mac that is still starting answers; anything else will not get better by waiting. */
    private static final Set<ShellException.Kind> STARTING =
            EnumSet.of(ShellException.Kind.UNREACHABLE, ShellException.Kind.CONNECTION_LOST);

    private final Host host;
    private final ResetPlan.ByRecipe plan;

    private Reset(Host host, ResetPlan.ByRecipe plan) {
        this.host = host;
        this.plan = plan;
    }

    /** Nothing where the inventory names none. */
    static Optional<Reset> of(Host host) {
        return host.reset() instanceof ResetPlan.ByRecipe plan ? Optional.of(new Reset(host, plan)) : Optional.empty();
    }

    /** Whether the Mac is to be known again by its hardware. */
    boolean comparesHardware() {
        return plan.keepsHardware() || host.hardwareUuid().isPresent();
    }

    /**
     * Does it.
     *
     * @param place the machine that resets the Mac
     * @throws LabTrouble if a step fails
     */
    void revert(Shell place) {
        try {
            new io.github.kextproof.reset.Reset(plan)
                    .run(place, host.settings().deadlines().reset());
        } catch (ResetFailed e) {
            throw new LabTrouble(String.valueOf(e.getMessage()), e.expected(), e.actual(), e.advice());
        }
    }

    /** Waits until the Mac accepts logins. */
    void await(Runnable login) {
        MacName mac = host.settings().name();
        Wait wait = new Wait(
                mac + " to accept logins after its reset",
                host.settings().deadlines().reset(),
                host.settings().deadlines().poll());
        try {
            wait.until(() -> whyNot(login), Optional::isEmpty);
        } catch (WaitExpired e) {
            throw new LabTrouble(
                    "the Mac did not come back after its reset",
                    "a login within " + Durations.shown(wait.limit()),
                    e.lastSeen(),
                    "look at the Mac's console on its host; raise deadlines.reset in the inventory if it is only slow");
        }
    }

    /** What a Mac that is still starting answers; nothing once it accepts a login. */
    static Optional<String> whyNot(Runnable login) {
        try {
            login.run();
            return Optional.empty();
        } catch (ShellException e) {
            if (STARTING.contains(e.kind())) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }

    /**
     * Finds out whether the Mac that came back is the one that went; its host key, which is pinned, a clone has too.
     *
     * @param before its hardware UUID before the reset
     */
    void mustBeTheSame(String before, String after) {
        String wanted = host.hardwareUuid().orElse(before);
        if (!wanted.equalsIgnoreCase(after)) {
            throw new LabTrouble(
                    "another Mac came back from the reset",
                    "hardware UUID " + wanted.toUpperCase(Locale.ROOT)
                            + (host.hardwareUuid().isPresent() ? ", as the inventory says" : ", as before the reset"),
                    "hardware UUID " + after.toUpperCase(Locale.ROOT),
                    "does the reset start the guest that listens at the Mac's address? Write the UUID that is right as"
                            + " hardware-uuid in the inventory, or keeps-hardware: false in a recipe that makes clones");
        }
    }
}
