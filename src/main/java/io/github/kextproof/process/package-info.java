/**
 * Running one program on the controller: words and standard input in, a bounded answer out, never later than its deadline.
 *
 * <p>Refuses to know what the programs are for, and any shell: words reach the program as they are.
 */
@NullMarked
package io.github.kextproof.process;

import org.jspecify.annotations.NullMarked;
