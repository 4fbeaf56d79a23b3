package io.github.kextproof.journey;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.macos.Installation;
import io.github.kextproof.macos.MacFileSystem;
import io.github.kextproof.macos.Pgrep;
import io.github.kextproof.macos.Receipts;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.waiting.Durations;
import io.github.kextproof.waiting.Wait;
import io.github.kextproof.waiting.WaitExpired;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds out what became of an installation whose connection was lost; it is not repeated. */
final class LostInstallation {
    private static final String PROCESS = "installer";

    private final Walk walk;
    private final ShellException lost;

    LostInstallation(Walk walk, ShellException lost) {
        this.walk = walk;
        this.lost = lost;
    }

    /**
     * The installation as the Mac shows it, once no installer runs any more.
     *
     * @throws StepFailed if it is not whole
     */
    Installation look() {
        awaitEnd();
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            throw walk.fails(
                    Owner.LAB,
                    "the connection was lost while installer(8) ran, and the installation is not whole",
                    "all of Defender's files, and a receipt of " + Defender.PACKAGE_IDENTIFIER,
                    "missing: " + String.join(", ", missing),
                    "why the connection was lost: " + lost.getMessage());
        }
        walk.listener()
                .retried(
                        "looked at Defender's files and receipt instead of running installer(8) again",
                        String.valueOf(lost.getMessage()));
        return new Installation.Succeeded("");
    }

    /** installer goes on without its connection, or does not: both were seen of tools that lose their output (guess). */
    private void awaitEnd() {
        Wait wait = new Wait(
                "installer(8) to end",
                walk.deadlines().install(),
                walk.deadlines().poll());
        Pgrep pgrep = new Pgrep(walk.shell());
        try {
            wait.until(() -> pgrep.finds(PROCESS), running -> !running);
        } catch (WaitExpired e) {
            throw walk.fails(
                    Owner.LAB,
                    "the connection was lost while installer(8) ran, and an installer still runs",
                    "no installer within " + Durations.shown(wait.limit()),
                    "pgrep finds one",
                    "why the connection was lost: " + lost.getMessage());
        }
    }

    private List<String> missing() {
        List<String> needed = List.of(Defender.KEXT, Defender.MDATP);
        List<String> found = new MacFileSystem(walk.shell())
                .existing(Stream.concat(needed.stream(), Defender.APPLICATIONS.stream())
                        .toList());
        List<String> missing = new ArrayList<>(
                needed.stream().filter(path -> !found.contains(path)).toList());
        if (Defender.APPLICATIONS.stream().noneMatch(found::contains)) {
            missing.add("the application");
        }
        if (new Receipts(walk.shell()).version(Defender.PACKAGE_IDENTIFIER).isEmpty()) {
            missing.add("the receipt");
        }
        return missing;
    }
}
