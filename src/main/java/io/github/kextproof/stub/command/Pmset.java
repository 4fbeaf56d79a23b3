package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.machine.Upkeep;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.util.List;
import java.util.Locale;

/** {@code /usr/bin/pmset -g}: when the Mac sleeps. Lines and order are a desktop Mac's; which of them a guest has is a guess. */
final class Pmset implements Program {
    private final Machine machine;

    Pmset(Machine machine) {
        this.machine = machine;
    }

    @Override
    public int run(Invocation invocation) {
        List<String> words = invocation.arguments();
        if (!words.equals(List.of("-g")) && !words.equals(List.of("-g", "live"))) {
            throw new UnsimulatedUse("pmset other than -g");
        }
        Upkeep upkeep = machine.conditions().upkeep();
        Say.out(invocation, "System-wide power settings:");
        Say.out(invocation, "Currently in use:");
        say(invocation, "autorestart", "0");
        say(invocation, "Sleep On Power Button", "1");
        say(invocation, "disksleep", "10");
        say(invocation, "sleep", String.valueOf(upkeep.sleep()));
        say(invocation, "ttyskeepawake", "1");
        say(invocation, "displaysleep", String.valueOf(upkeep.displaySleep()));
        say(invocation, "womp", "1");
        return 0;
    }

    private static void say(Invocation invocation, String name, String value) {
        Say.out(invocation, String.format(Locale.ROOT, " %-20s %s", name, value));
    }
}
