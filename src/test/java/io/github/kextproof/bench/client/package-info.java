/**
 * The harness as a client to measure: small programs, each of which does one kind of work through the package {@code ssh}.
 *
 * <p>They know nothing of who starts them and what their peers are.
 */
@NullMarked
package io.github.kextproof.bench.client;

import org.jspecify.annotations.NullMarked;
