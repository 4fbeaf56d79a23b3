/**
 * Tells a decision, for people (a table, Markdown), for CI servers (JUnit's XML), and for whoever wants to check it later (a
 * record in JSON); and tells two runs apart.
 *
 * <p>Refuses to judge: what a rule found is taken as it is.
 */
@NullMarked
package io.github.kextproof.gate.decision;

import org.jspecify.annotations.NullMarked;
