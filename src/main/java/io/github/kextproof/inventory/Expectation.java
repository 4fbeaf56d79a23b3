package io.github.kextproof.inventory;

import java.util.Optional;

/**
 * What must come of a run of this inventory; the tests of the catalogue look at it, a run does not.
 *
 * @param verdict {@code product}, {@code lab}, {@code approval}, {@code configuration}, {@code passed} or {@code not-applicable}
 * @param step the name of the step at which it must be noticed
 * @param message a regular expression, of which a part of the message must be a match
 */
public record Expectation(String verdict, Optional<String> step, Optional<String> message) {}
