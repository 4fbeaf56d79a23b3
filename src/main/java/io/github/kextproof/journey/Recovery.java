package io.github.kextproof.journey;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.macos.KextPolicy;

/**
 * How a person takes an approval back where there is no snapshot; a guess, to be confirmed on a lab Mac. System Integrity
 * Protection keeps even root from writing the database while macOS itself runs.
 */
public final class Recovery {
    /** One sentence or two, without a final full stop. */
    public static final String STEPS =
            "In Recovery (hold Command-R while it starts; a guess, to be tried once): open Terminal, mount"
                    + " the disk if it is locked (diskutil apfs unlockVolume), and run: sqlite3 '/Volumes/Macintosh HD"
                    + KextPolicy.DATABASE + "' \"delete from kext_policy where team_id='" + Defender.TEAM_IDENTIFIER
                    + "'\"; where the volume of macOS 10.15 says so, '/Volumes/Macintosh HD - Data"
                    + KextPolicy.DATABASE
                    + "' instead; then restart";

    private Recovery() {}
}
