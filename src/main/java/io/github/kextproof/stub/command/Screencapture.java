package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.screen.Screen;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** {@code /usr/sbin/screencapture -x FILE}: a picture of what is on the simulated screen. */
final class Screencapture implements Program {
    private final Machine machine;

    Screencapture(Machine machine) {
        this.machine = machine;
    }

    @Override
    public int run(Invocation invocation) {
        List<String> words = invocation.arguments().stream()
                .filter(word -> !word.matches("-(x|m|C|tpng)"))
                .toList();
        if (words.size() != 1 || words.get(0).startsWith("-")) {
            throw new UnsimulatedUse("screencapture other than -x FILE");
        }
        if (!invocation.account().isRoot() && !machine.conditions().session().isOf(invocation.account())) {
            return Say.failing(invocation, 1, "could not create image from display");
        }
        try {
            Files.write(
                    machine.files().real(words.get(0), invocation.directory()),
                    Screen.of(machine.console().desktop()).png());
            return 0;
        } catch (IOException e) {
            return Say.failing(
                    invocation, 1, "screencapture: cannot write file to intended destination, " + words.get(0));
        }
    }
}
