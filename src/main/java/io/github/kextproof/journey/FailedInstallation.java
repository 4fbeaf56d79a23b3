package io.github.kextproof.journey;

import io.github.kextproof.macos.DiskSpace;
import io.github.kextproof.macos.Installation;

/** Says why installer(8) failed: for lack of room, which is the lab's to give, or for a reason of its own. */
final class FailedInstallation {
    /** What Defender needs (vendor documentation). */
    private static final long ROOM = 1_000_000_000;

    private static final long MEGABYTE = 1_000_000;

    private FailedInstallation() {}

    static StepFailed of(Walk walk, Installation.Failed failed) {
        // Installer's words are in the Mac's language; the free space is not.
        long free = new DiskSpace(walk.shell()).free();
        if (free < ROOM) {
            return walk.fails(
                    Owner.LAB,
                    "installer(8) failed on a Mac whose disk is full",
                    "at least " + ROOM / MEGABYTE + " MB free",
                    free / MEGABYTE + " MB free; installer printed:\n"
                            + failed.text().strip(),
                    "make room on the Mac's disk, or a larger disk for the guest, and take the reset's snapshot again");
        }
        return walk.product(
                "installer(8) failed",
                "The install was successful.",
                failed.text().strip(),
                "look at /Library/Logs/Microsoft/mdatp/install.log and /var/log/install.log on the Mac");
    }
}
