/**
 * The programs of macOS and Defender as a simulated Mac runs them: exact streams, texts and exit codes, by version and era.
 *
 * <p>Refuses to know SSH.
 */
@NullMarked
package io.github.kextproof.stub.command;

import org.jspecify.annotations.NullMarked;
