/**
 * The suites that people run, and the JUnit extension that hands each its Macs; the only place that starts stub Macs.
 *
 * <p>Refuses to know the command line.
 */
@NullMarked
package io.github.kextproof.suite;

import org.jspecify.annotations.NullMarked;
