package io.github.kextproof.journey;

import java.util.Optional;
import java.util.stream.Stream;

/** The onboarding script could not be taken off the Mac again: said beside what kept it there, which it is suppressed in. */
final class ScriptLeft extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ScriptLeft(String path) {
        super("remove " + path + " from the Mac if it is there: it holds the organization's enrollment secret");
    }

    /** Whether that happened, too. */
    static Optional<ScriptLeft> in(Throwable thrown) {
        return Stream.of(thrown.getSuppressed())
                .filter(ScriptLeft.class::isInstance)
                .map(ScriptLeft.class::cast)
                .findFirst();
    }
}
