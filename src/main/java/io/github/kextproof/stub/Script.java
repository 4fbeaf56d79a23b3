package io.github.kextproof.stub;

import io.github.kextproof.stub.machine.CommandFault;
import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.machine.MachineState;
import io.github.kextproof.stub.machine.ScriptRule;
import io.github.kextproof.stub.server.Mishaps;
import io.github.kextproof.stub.server.Wire;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import io.github.kextproof.stub.shell.Programs;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A Mac's script from one reset to the next: stands in front of its programs, and harms the lines that lead to them. */
public final class Script implements Mishaps {
    private final List<CommandRule> rules;
    private final Machine machine;
    private final Consumer<Duration> reboot;
    private final ScriptNotes use;

    /** @param reboot takes the Mac away for so long */
    public Script(Machine machine, Consumer<Duration> reboot, ScriptNotes use) {
        this.rules = CommandRule.of(machine.definition().script());
        this.machine = machine;
        this.reboot = reboot;
        this.use = use;
    }

    /** sudo and the like start programs one by one, so that each is met without its prefix. */
    @Override
    public Programs programs(Programs own, Wire wire) {
        return path -> own.find(path).map(program -> invocation -> meet(program, invocation, wire));
    }

    private int meet(Program program, Invocation invocation, Wire wire) throws IOException, InterruptedException {
        Optional<String> line = ScriptedLine.of(invocation.argv());
        if (line.isEmpty()) {
            return program.run(invocation);
        }
        use.came(line.get());
        for (CommandRule rule : fitting(line.get(), false)) {
            change(rule);
            Pause.of(rule.rule().delay());
            if (rule.rule().endsTheSearch()) {
                Program body = rule.rule().answer().map(Script::answering).orElse(program);
                return new Harm(rule.rule().fault(), wire, reboot).run(body, invocation);
            }
        }
        return program.run(invocation);
    }

    /** All that fit, up to the one that ends the search; later ones are counted all the same. */
    private synchronized List<CommandRule> fitting(String line, boolean beforeTheShell) {
        MachineState state = machine.state();
        List<CommandRule> fitting = new ArrayList<>();
        boolean over = false;
        for (CommandRule rule : rules) {
            if (rule.isMetBeforeTheShell() == beforeTheShell && rule.takes(line, state, use) && !over) {
                use.used(rule.index());
                fitting.add(rule);
                over = rule.rule().endsTheSearch();
            }
        }
        return fitting;
    }

    private void change(CommandRule rule) {
        rule.rule().settings().forEach(setting -> machine.set(setting.key(), setting.value()));
    }

    private static Program answering(ScriptRule.Answer answer) {
        return invocation -> {
            invocation.stdout().print(answer.stdout());
            invocation.stderr().print(answer.stderr());
            return answer.exit();
        };
    }

    /** Only {@link CommandFault.RefuseChannel} looks at a line before the shell does. */
    @Override
    public boolean refuses(String line) {
        String received = ScriptedLine.received(line);
        List<CommandRule> refusing = fitting(received, true);
        refusing.forEach(this::change);
        if (!refusing.isEmpty()) {
            use.came(received);
        }
        return !refusing.isEmpty();
    }

    @Override
    public String loginNoise() {
        return machine.loginNoise();
    }

    @Override
    public OutputStream dressed(OutputStream out) {
        return new DressedOutput(out, machine::outputForm);
    }
}
