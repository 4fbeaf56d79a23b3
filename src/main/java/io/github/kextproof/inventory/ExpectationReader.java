package io.github.kextproof.inventory;

import io.github.kextproof.document.Problems;
import io.github.kextproof.document.Value;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads what must come of a run. */
final class ExpectationReader {
    private final Problems problems;

    ExpectationReader(Problems problems) {
        this.problems = problems;
    }

    Expectation read(Value expect) {
        expect.get("message").ifPresent(this::checkExpression);
        return new Expectation(text(expect, "verdict").orElse(""), text(expect, "step"), text(expect, "message"));
    }

    private void checkExpression(Value message) {
        String expression = message.text().orElse("");
        try {
            Pattern.compile(expression);
        } catch (PatternSyntaxException cause) {
            problems.add(
                    message.place(), ScriptWords.badExpression(message.shown(), expression, cause.getDescription()));
        }
    }

    private static Optional<String> text(Value mapping, String key) {
        return mapping.get(key).flatMap(Value::text);
    }
}
