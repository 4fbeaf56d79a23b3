package io.github.kextproof.inventory;

import java.time.Duration;

/**
 * How long a Mac may take, on the controller's clock unless said otherwise.
 *
 * @param connect from the TCP connection to the end of the login
 * @param command for an ordinary command
 * @param upload for the package
 * @param install for installer(8), which waits up to 5 minutes for Allow on an unapproved Mac (vendor documentation)
 * @param settle for health, kext and banner to agree after a change
 * @param reset until a reset Mac accepts logins again
 * @param restart until a Mac that was told to restart accepts logins again and its console session is back
 * @param uninstall for Defender's uninstaller and the cleaning up that goes on in the background after it
 * @param lease how long a lease outlives the last sign of its owner
 * @param poll between two looks while waiting
 */
public record Deadlines(
        Duration connect,
        Duration command,
        Duration upload,
        Duration install,
        Duration settle,
        Duration reset,
        Duration restart,
        Duration uninstall,
        Duration lease,
        Duration poll) {

    /**
     * What holds where an inventory says nothing. All but the 5 minutes within {@code install} are guesses, to be
     * confirmed on lab Macs; each is generous, since a deadline ends a run that would have gone well.
     */
    public static final Deadlines STANDARD = new Deadlines(
            // A Mac that wakes up answers within seconds; a name server that does not takes longer to give up.
            Duration.ofSeconds(20),
            // The slowest ordinary command is system_profiler, some ten seconds on an old Mac.
            Duration.ofSeconds(60),
            // The package has hundreds of megabytes: 500 MB over 3 Mbit/s take 23 minutes.
            Duration.ofMinutes(30),
            // The 5 minutes of waiting for Allow, and four times as long for an old disk to copy and scripts to run.
            Duration.ofMinutes(25),
            // After a first installation definitions are loaded before protection says that it is available.
            Duration.ofMinutes(10),
            // A guest is reverted and boots macOS from a cold disk.
            Duration.ofMinutes(10),
            // macOS boots from a cold disk and logs its user in.
            Duration.ofMinutes(10),
            // An old product removes itself in the background after its application is gone.
            Duration.ofMinutes(5),
            // Six signs of life fit in: a controller may miss some, and nobody waits long for one that died.
            Duration.ofMinutes(1),
            // Often enough to catch a state, rare enough not to load the Mac: each look is a few commands.
            Duration.ofSeconds(5));
}
