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
 * @param poll between two looks while waiting
 */
public record Deadlines(
        Duration connect,
        Duration command,
        Duration upload,
        Duration install,
        Duration settle,
        Duration reset,
        Duration poll) {}
