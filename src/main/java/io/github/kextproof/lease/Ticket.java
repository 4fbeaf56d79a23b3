package io.github.kextproof.lease;

import java.util.Optional;

/**
 * A place among those who wait for a lease.
 *
 * @param number who drew a lower one comes first
 * @param stamp changes with every sign of life
 * @param holder empty while the ticket is being written
 */
record Ticket(long number, String stamp, Optional<Holder> holder) {}
