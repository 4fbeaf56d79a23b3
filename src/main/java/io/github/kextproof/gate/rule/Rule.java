package io.github.kextproof.gate.rule;

import java.util.stream.Stream;

/** Judges one of a policy's wishes. */
@FunctionalInterface
interface Rule {
    /** One for each thing wanted; none if the policy does not want any. */
    Stream<Ruling> rulings(Matter matter);
}
