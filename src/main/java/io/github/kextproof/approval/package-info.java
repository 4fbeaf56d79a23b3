/**
 * The ways Allow gets pressed in Security &amp; Privacy.
 *
 * <p>Refuses to know the journey: it is told which button is wanted and says whether macOS took the press.
 */
@NullMarked
package io.github.kextproof.approval;

import org.jspecify.annotations.NullMarked;
