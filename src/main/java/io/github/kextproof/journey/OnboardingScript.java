package io.github.kextproof.journey;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.defender.Onboarding;
import io.github.kextproof.lab.LabTrouble;
import io.github.kextproof.macos.MacFileSystem;
import io.github.kextproof.macos.MacTrouble;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.ShellException;
import java.nio.file.Path;
import java.util.Optional;

/** Brings the onboarding script to the Mac, runs it, and removes it whatever happens: it holds the organization's secret. */
final class OnboardingScript {
    private final Walk walk;
    private final Delivery delivery;
    private final Path file;

    OnboardingScript(Walk walk) {
        this.walk = walk;
        this.delivery = new Delivery(walk);
        this.file = walk.product().onboarding();
    }

    /**
     * Runs it once.
     *
     * @return empty if its answer was lost with the connection, and the Mac is onboarded all the same
     */
    Optional<Outcome> run() {
        Optional<Outcome> outcome;
        try {
            outcome = bringAndRun();
        } catch (RuntimeException e) {
            removeAfter(e);
            throw e;
        }
        delivery.remove(Delivery.target(file));
        return outcome;
    }

    private Optional<Outcome> bringAndRun() {
        String script = delivery.bring(file);
        try {
            return Optional.of(new Onboarding(walk.shell()).run(script));
        } catch (ShellException e) {
            if (!e.isLoss()) {
                throw e;
            }
            lookInstead(e);
            return Optional.empty();
        }
    }

    private void lookInstead(ShellException lost) {
        if (!new MacFileSystem(walk.shell()).exists(Defender.ONBOARDING_PLIST)) {
            throw walk.fails(
                    Owner.LAB,
                    "the connection was lost while the onboarding script ran, and the Mac is not onboarded",
                    Defender.ONBOARDING_PLIST,
                    "no such file",
                    "why the connection was lost: " + lost.getMessage());
        }
        walk.listener()
                .retried(
                        "looked for what onboarding leaves behind instead of running the script again",
                        String.valueOf(lost.getMessage()));
    }

    /** Even if the run was cancelled: the Mac must not keep the secret because somebody pressed Ctrl-C. */
    private void removeAfter(RuntimeException failure) {
        boolean interrupted = Thread.interrupted();
        try {
            removeIfPossible(failure);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The failure must not be hidden by another; that a secret was left behind must not be hidden either. */
    private void removeIfPossible(RuntimeException failure) {
        String script = Delivery.target(file);
        try {
            delivery.remove(script);
        } catch (ShellException | LabTrouble | MacTrouble e) {
            if (e != failure) {
                failure.addSuppressed(e);
            }
            if (!isTakenBack(script)) {
                failure.addSuppressed(new ScriptLeft(script));
                walk.listener()
                        .observed(new Evidence.Text(
                                "The onboarding script may still be on the Mac",
                                script + " could not be removed: " + e.getMessage() + "\n"));
            }
        }
    }

    private boolean isTakenBack(String script) {
        try {
            return delivery.takeBack(script);
        } catch (ShellException | LabTrouble | MacTrouble e) {
            return false;
        }
    }
}
