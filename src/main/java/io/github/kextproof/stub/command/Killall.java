package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.util.List;

/** {@code /usr/bin/killall} for applications with a window. */
final class Killall implements Program {
    private final Machine machine;

    Killall(Machine machine) {
        this.machine = machine;
    }

    @Override
    public int run(Invocation invocation) {
        List<String> names = invocation.arguments().stream()
                .filter(word -> !word.matches("-(q|v|9|15|KILL|TERM|HUP)"))
                .toList();
        if (names.isEmpty() || names.get(0).startsWith("-")) {
            throw new UnsimulatedUse("killall with these options");
        }
        boolean root = invocation.account().isRoot();
        boolean allowed = root || machine.conditions().session().isOf(invocation.account());
        boolean found = false;
        for (String name : names) {
            found |= allowed && machine.console().quit(name);
        }
        if (!found) {
            String whose = root ? "" : " belonging to you";
            return Say.failing(invocation, 1, "No matching processes" + whose + " were found");
        }
        return 0;
    }
}
