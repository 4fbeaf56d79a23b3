/**
 * The screen and the mouse of a machine whose console speaks VNC (RFB 3.3 to 3.8): whole fresh frames, and a hand that glides
 * and clicks.
 *
 * <p>Refuses to know what is on the screen. vernacular's types end here; only its parts of the protocol are used, not its
 * threads, so that everything happens in the calling thread, under a deadline.
 */
@NullMarked
package io.github.kextproof.vnc;

import org.jspecify.annotations.NullMarked;
