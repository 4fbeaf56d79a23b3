package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tool's standard output as lines to pick values from; lines that mean nothing are passed over. */
final class Answer {
    private final String tool;
    private final Outcome outcome;
    private final List<String> lines;

    private Answer(String tool, Outcome outcome) {
        this.tool = tool;
        this.outcome = outcome;
        this.lines = Said.lines(outcome.stdout());
    }

    /** @param tool its name, for messages */
    static Answer of(String tool, Outcome outcome) {
        return new Answer(tool, outcome);
    }

    /** An answer that counts only if the tool exited with 0. */
    static Answer ofSuccess(String tool, Outcome outcome) {
        if (!outcome.succeeded()) {
            throw UnexpectedAnswer.failing(tool, outcome);
        }
        return new Answer(tool, outcome);
    }

    /** The lines, stripped; blank ones are left out. */
    List<String> lines() {
        return lines;
    }

    /**
     * The first group of the last line that matches as a whole.
     *
     * <p>The last, because what a login shell's start-up files print comes first.
     */
    Optional<String> last(Pattern pattern) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            Matcher matcher = pattern.matcher(lines.get(i));
            if (matcher.matches()) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }

    /** What stands after {@code key:} on the last line that starts so. */
    Optional<String> value(String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key + ":"))
                .reduce((first, second) -> second)
                .map(line -> line.substring(key.length() + 1).strip())
                .filter(value -> !value.isEmpty());
    }

    /** The answer lacks what was asked for. */
    UnexpectedAnswer without(String wanted) {
        return UnexpectedAnswer.without(wanted, tool, outcome);
    }
}
