package io.github.kextproof.gate.policy;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A pattern for whole texts: {@code *} stands for any characters, {@code ?} for one, everything else for itself.
 *
 * @param text as it was written
 */
public record Glob(String text) {
    /** Whether the whole of the other text fits. */
    public boolean matches(String other) {
        return pattern().matcher(other).matches();
    }

    private Pattern pattern() {
        String expression = Stream.of(text.split("(?<=[*?])|(?=[*?])"))
                .map(part -> part.equals("*") ? ".*" : part.equals("?") ? "." : Pattern.quote(part))
                .collect(Collectors.joining());
        return Pattern.compile(expression, Pattern.DOTALL);
    }
}
