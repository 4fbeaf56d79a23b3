package io.github.kextproof.stub.shell;

import java.util.Optional;

/** A piece of a word before expansion. */
sealed interface Part {
    /** Whether quotes keep it from being split and from matching files. */
    boolean quoted();

    /** Characters as they stand. */
    record Text(String text, boolean quoted) implements Part {}

    /**
     * A parameter such as {@code $HOME}, {@code $?} or {@code $1}.
     *
     * @param fallback what to use when it is unset or empty: {@code ${NAME:-fallback}}
     * @param length whether its length is meant: {@code ${#NAME}}
     */
    record Parameter(String name, Optional<Word> fallback, boolean length, boolean quoted) implements Part {}

    /** What a script prints: {@code $(script)}. */
    record Substitution(String script, boolean quoted) implements Part {}

    /** What a sum comes to: {@code $((sum))}. */
    record Arithmetic(String sum, boolean quoted) implements Part {}
}
