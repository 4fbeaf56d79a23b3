/**
 * Waits that have a name, a limit and a poll interval, and that say what they last saw.
 *
 * <p>Refuses to know what is waited for. Awaitility's types end here.
 */
@NullMarked
package io.github.kextproof.waiting;

import org.jspecify.annotations.NullMarked;
