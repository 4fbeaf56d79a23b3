package io.github.kextproof.doctor;

import io.github.kextproof.macos.DiskSpace;
import java.io.IOException;
import java.nio.file.Files;

/** Whether there is room for the package and what it installs. */
final class DiskRoom implements Check {
    /** What Defender needs (vendor documentation). */
    private static final long INSTALLED = 1_000_000_000;

    private static final long MEGABYTE = 1_000_000;

    @Override
    public Diagnosis look(Patient mac) {
        // The package itself lies on the Mac while it is installed, and installer(8) unpacks it beside (guess).
        long needed = INSTALLED + 2 * packageSize(mac);
        long free = new DiskSpace(mac.shell()).free();
        return free >= needed
                ? new Diagnosis.Fine(megabytes(free))
                : Diagnosis.bad(
                        "the Mac's disk is too full for Defender",
                        "at least " + megabytes(needed),
                        megabytes(free),
                        "on the Mac, see what fills it: sudo du -xhd 2 / | sort -h | tail; or give the guest a larger disk");
    }

    private static String megabytes(long bytes) {
        return bytes / MEGABYTE + " MB free";
    }

    private static long packageSize(Patient mac) {
        try {
            return Files.size(mac.host().settings().product().installer());
        } catch (IOException e) {
            // Another check says so.
            return 0;
        }
    }
}
