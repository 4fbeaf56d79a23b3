/**
 * Simulated Macs behind real SSH servers: what a real Mac would print, exit with and show, by macOS version and product era.
 *
 * <p>Refuses to know the harness: it imports nothing of it and is started by one place of it, so that a misunderstanding cannot live in both the parser and the fake.
 */
@NullMarked
package io.github.kextproof.stub;

import org.jspecify.annotations.NullMarked;
