/**
 * What is on a simulated Mac's screen: as elements with places, and drawn as a picture.
 *
 * <p>Refuses to know commands and SSH.
 */
@NullMarked
package io.github.kextproof.stub.screen;

import org.jspecify.annotations.NullMarked;
