/**
 * Leases: who may use a machine, and until when, kept in a directory on that machine itself, so that any number of controllers
 * share it without a server.
 *
 * <p>Refuses to know what the machine is used for, and how commands get there: whoever keeps a lease hands over a {@link
 * io.github.kextproof.lease.Ground}.
 */
@NullMarked
package io.github.kextproof.lease;

import org.jspecify.annotations.NullMarked;
