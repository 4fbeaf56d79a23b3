package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.util.ArrayList;
import java.util.List;

/** {@code /usr/bin/uname}. */
final class Uname implements Program {
    private final Machine machine;

    Uname(Machine machine) {
        this.machine = machine;
    }

    @Override
    public int run(Invocation invocation) {
        String letters = String.join("", invocation.arguments()).replace("-", "");
        if (!letters.matches("[asnrvmp]*")) {
            return Say.failing(invocation, 1, "usage: uname [-amnprsv]");
        }
        Hardware hardware = Hardware.of(machine);
        List<String> words = new ArrayList<>();
        for (char letter : "snrvmp".toCharArray()) {
            if (wanted(letters, letter)) {
                words.add(word(letter, hardware));
            }
        }
        Say.out(invocation, String.join(" ", words));
        return 0;
    }

    private static boolean wanted(String letters, char letter) {
        if (letters.isEmpty()) {
            return letter == 's';
        }
        return letters.indexOf(letter) >= 0 || (letters.contains("a") && letter != 'p');
    }

    private String word(char letter, Hardware hardware) {
        return switch (letter) {
            case 's' -> "Darwin";
            case 'n' -> machine.definition().name();
            case 'r' -> hardware.darwin();
            case 'v' -> hardware.kernelVersion();
            case 'm' -> hardware.architecture();
            default -> hardware.arm() ? "arm" : "i386";
        };
    }
}
