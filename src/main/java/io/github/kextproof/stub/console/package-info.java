/**
 * A simulated Mac's display and pointer as its hypervisor offers them: over RFB (RFC 6143), without a rule about who may record
 * the screen.
 *
 * <p>Refuses to know commands and SSH, and what a click does: it asks the screen, and the machine does it.
 */
@NullMarked
package io.github.kextproof.stub.console;

import org.jspecify.annotations.NullMarked;
