package io.github.kextproof.journey;

import io.github.kextproof.approval.Approval;
import io.github.kextproof.approval.Desk;
import io.github.kextproof.approval.MacScreen;
import io.github.kextproof.defender.Defender;
import io.github.kextproof.macos.ConsoleDisplay;
import io.github.kextproof.macos.MainScreen;
import io.github.kextproof.macos.Offer;
import io.github.kextproof.macos.SecurityPane;
import io.github.kextproof.ssh.Output;
import io.github.kextproof.waiting.Durations;
import java.util.Objects;
import java.util.Optional;

/** The Mac as whoever presses Allow meets it, and whose fault it is when nothing comes of it. */
final class ApprovalDesk {
    private ApprovalDesk() {}

    static Desk of(Walk walk) {
        return new Desk(
                walk.name(),
                Defender.DEVELOPER,
                Objects.requireNonNull(
                        walk.notes().offeredAfter, "there is no Allow to press before macOS refused the extension"),
                new Ticking(walk),
                () -> Kext.policy(walk),
                new AskedScreen(walk),
                new DrivenSession(walk),
                new Renewing(walk),
                walk.deadlines(),
                walk.listener()::asked,
                (title, png) -> walk.listener().observed(new Evidence.Picture(title, Output.of(png))),
                (title, text) -> walk.listener().observed(new Evidence.Text(title, text)));
    }

    /** @throws StepFailed unless Allow was given */
    static void judge(Walk walk, Approval approval) {
        if (approval instanceof Approval.Missing missing) {
            throw walk.fails(
                    Owner.APPROVAL,
                    "the kernel extension is not approved, " + Durations.shown(missing.waited())
                            + " after Allow was asked for",
                    "KextPolicy allowed=1",
                    missing.lastSeen(),
                    missing.advice());
        }
        if (approval instanceof Approval.NotAskedFor notAskedFor) {
            throw walk.fails(
                    Owner.CONFIGURATION,
                    "macOS asks for approval on a Mac that the inventory calls preapproved",
                    "KextPolicy allowed=1",
                    notAskedFor.lastSeen(),
                    notAskedFor.advice());
        }
        if (approval instanceof Approval.Unknown unknown) {
            throw Kext.unreadable(walk, unknown.why());
        }
        judgeConsole(walk, approval);
    }

    private static void judgeConsole(Walk walk, Approval approval) {
        if (approval instanceof Approval.NoConsole none) {
            throw walk.fails(Owner.LAB, none.what(), none.expected(), none.actual(), none.advice());
        }
        if (approval instanceof Approval.NotPressed not) {
            throw walk.fails(Owner.APPROVAL, not.what(), not.expected(), not.actual(), not.advice());
        }
        if (approval instanceof Approval.Unusable unusable) {
            throw walk.fails(
                    Owner.CONFIGURATION, unusable.what(), unusable.expected(), unusable.actual(), unusable.advice());
        }
    }

    /** What the Mac answers over SSH. */
    private record AskedScreen(Walk walk) implements MacScreen {
        @Override
        public Offer offer() {
            return new SecurityPane(walk.shell(), walk.consoleUser()).offer(Defender.DEVELOPER);
        }

        @Override
        public void reopen() {
            new Pane(walk).reopen();
        }

        @Override
        public Optional<MainScreen> size() {
            return MainScreen.of(walk.shell(), walk.consoleUser());
        }

        @Override
        public ConsoleDisplay display() {
            return ConsoleDisplay.of(walk.shell());
        }
    }
}
