/** Tests of the macOS tools against transcripts of what they print, and against what they never should. */
@NullMarked
package io.github.kextproof.macos;

import org.jspecify.annotations.NullMarked;
