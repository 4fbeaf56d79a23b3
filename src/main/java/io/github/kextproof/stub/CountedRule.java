package io.github.kextproof.stub;

import io.github.kextproof.stub.machine.MachineState;
import io.github.kextproof.stub.machine.ScriptRule;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One rule for commands, and how often a command has fitted. */
final class CountedRule {
    private final ScriptRule.OfCommand rule;
    private final Pattern command;
    private final AtomicInteger met = new AtomicInteger();

    CountedRule(ScriptRule.OfCommand rule) {
        this.rule = rule;
        this.command = Pattern.compile(
                Arrays.stream(ScriptedLine.glob(rule.command()).split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }

    ScriptRule.OfCommand rule() {
        return rule;
    }

    boolean takes(String line, MachineState state) {
        boolean fits = command.matcher(line).matches()
                && rule.when().state().map(state::equals).orElse(true);
        return fits && rule.when().means(met.incrementAndGet());
    }
}
