/**
 * The simulated machine as a state machine: product, kernel extension, policy, offer, windows, clock, and the person at the desk.
 *
 * <p>Refuses to know commands, their texts, and SSH.
 */
@NullMarked
package io.github.kextproof.stub.machine;

import org.jspecify.annotations.NullMarked;
