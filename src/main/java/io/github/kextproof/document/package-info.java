/**
 * Reads a file of YAML into a tree in which everything knows its place, holds it against a JSON Schema, and complains in
 * sentences that name file, line, column and the fix.
 *
 * <p>Refuses to know what a document means: each kind of document says what is special about it in a {@link
 * io.github.kextproof.document.Dialect}.
 */
@NullMarked
package io.github.kextproof.document;

import org.jspecify.annotations.NullMarked;
