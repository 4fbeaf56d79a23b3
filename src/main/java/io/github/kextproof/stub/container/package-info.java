/**
 * Containers that are Macs, on a Docker engine: builds their image, starts them, asks them, throws them away, and leaves none
 * behind, however the program ends.
 *
 * <p>Refuses to know what a Mac is: what goes on inside, it hands over and reads as text. Testcontainers' types end here.
 */
@NullMarked
package io.github.kextproof.stub.container;

import org.jspecify.annotations.NullMarked;
