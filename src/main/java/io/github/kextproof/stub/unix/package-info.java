/**
 * The everyday programs of macOS (ls, cat, stat, grep and their like) with BSD's options, texts and exit codes.
 *
 * <p>Refuses to know Defender, kernel extensions and SSH; an option that macOS has and this package does not is reported, not guessed.
 */
@NullMarked
package io.github.kextproof.stub.unix;

import org.jspecify.annotations.NullMarked;
