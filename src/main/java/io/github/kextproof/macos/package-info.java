/**
 * One class per macOS tool: each builds its command with absolute paths, runs it, and parses the answer into a value.
 *
 * <p>Refuses to know Defender: which bundle, team or app a question is about is the caller's business. Parsers take any
 * text and give a value or {@link io.github.kextproof.macos.UnexpectedAnswer}, whatever the controller's locale.
 */
@NullMarked
package io.github.kextproof.macos;

import org.jspecify.annotations.NullMarked;
