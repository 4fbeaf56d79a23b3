/**
 * Text for people: how wide it is in a terminal, in aligned columns, and safe to show whoever wrote it; and
 * the digest by which texts and files are told apart.
 *
 * <p>Refuses to know what the text is about.
 */
@NullMarked
package io.github.kextproof.text;

import org.jspecify.annotations.NullMarked;
