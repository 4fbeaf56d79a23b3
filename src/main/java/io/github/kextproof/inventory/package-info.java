/**
 * Reads an inventory (YAML) into the Macs and the product of a run; every complaint names file, line, column and the fix.
 *
 * <p>Refuses to know SSH: nothing here connects to anything.
 */
@NullMarked
package io.github.kextproof.inventory;

import org.jspecify.annotations.NullMarked;
