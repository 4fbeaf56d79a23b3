/**
 * The command line: its words, its tables, its exit codes.
 *
 * <p>Refuses to know how anything is done: it reads options, calls the suites, and says what came of it. picocli's types end
 * here, and so does the JUnit launcher.
 */
@NullMarked
package io.github.kextproof.cli;

import org.jspecify.annotations.NullMarked;
