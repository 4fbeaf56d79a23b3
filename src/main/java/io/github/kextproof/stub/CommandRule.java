package io.github.kextproof.stub;

import io.github.kextproof.stub.machine.CommandFault;
import io.github.kextproof.stub.machine.MachineState;
import io.github.kextproof.stub.machine.ScriptRule;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One rule for commands, and how many commands have fitted it. */
final class CommandRule {
    private final int index;
    private final ScriptRule.OfCommand rule;
    private final Pattern command;
    private int fitted;

    private CommandRule(int index, ScriptRule.OfCommand rule) {
        this.index = index;
        this.rule = rule;
        this.command = Pattern.compile(
                Arrays.stream(ScriptedLine.glob(rule.command()).split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }

    /** Those of a script, in order. */
    static List<CommandRule> of(List<ScriptRule> script) {
        return IntStream.range(0, script.size())
                .filter(index -> script.get(index) instanceof ScriptRule.OfCommand)
                .mapToObj(index -> new CommandRule(index, (ScriptRule.OfCommand) script.get(index)))
                .toList();
    }

    /** Its place in the script. */
    int index() {
        return index;
    }

    ScriptRule.OfCommand rule() {
        return rule;
    }

    boolean isMetBeforeTheShell() {
        return rule.fault().filter(CommandFault.RefuseChannel.class::isInstance).isPresent();
    }

    /** Counts the command if it fits; whether it is one of those that are meant. */
    boolean takes(String line, MachineState state, ScriptNotes use) {
        if (!command.matcher(line).matches()) {
            return false;
        }
        boolean fits = rule.when().state().map(state::equals).orElse(true);
        fitted += fits ? 1 : 0;
        use.matched(index, state, fitted);
        return fits && rule.when().means(fitted);
    }
}
