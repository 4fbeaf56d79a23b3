package io.github.kextproof.stub;

import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.machine.MachineState;
import io.github.kextproof.stub.machine.ScriptRule;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import io.github.kextproof.stub.shell.Programs;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Stands in front of a Mac's programs and answers in place of those that the script names; counts from the Mac's start. */
final class Script {
    private final List<CountedRule> rules;
    private final Machine machine;

    Script(List<ScriptRule> rules, Machine machine) {
        this.machine = machine;
        this.rules = rules.stream()
                .filter(ScriptRule.OfCommand.class::isInstance)
                .map(rule -> new CountedRule((ScriptRule.OfCommand) rule))
                .toList();
    }

    /** The same programs; sudo and the like start them one by one, so that each is met without its prefix. */
    Programs over(Programs programs) {
        return path -> programs.find(path).map(program -> invocation -> run(program, invocation));
    }

    private int run(Program program, Invocation invocation) throws IOException, InterruptedException {
        Optional<String> line = ScriptedLine.of(invocation.argv());
        if (line.isEmpty()) {
            return program.run(invocation);
        }
        MachineState state = machine.state();
        List<CountedRule> fitting =
                rules.stream().filter(rule -> rule.takes(line.get(), state)).toList();
        for (CountedRule rule : fitting) {
            rule.rule().settings().forEach(setting -> machine.set(setting.key(), setting.value()));
            if (rule.rule().answer().isPresent()) {
                return answer(rule.rule().answer().get(), invocation);
            }
        }
        return program.run(invocation);
    }

    private static int answer(ScriptRule.Answer answer, Invocation invocation) {
        invocation.stdout().print(answer.stdout());
        invocation.stderr().print(answer.stderr());
        return answer.exit();
    }
}
