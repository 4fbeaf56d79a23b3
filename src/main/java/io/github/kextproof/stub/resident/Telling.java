package io.github.kextproof.stub.resident;

import io.github.kextproof.stub.machine.Machine;
import java.io.IOException;
import java.util.List;

/** Answers what the controller asks and no command of a Mac can: {@code tell state} and {@code tell set KEY VALUE}. */
final class Telling {
    private final Machine machine;

    Telling(Machine machine) {
        this.machine = machine;
    }

    void run(ShimCall call, ShimLine line) throws IOException {
        List<String> words = call.arguments();
        if (words.equals(List.of("state"))) {
            line.send(Frame.of('1', machine.state().word() + "\n"));
            line.exit(0);
        } else if (words.size() == 3 && words.get(0).equals("set")) {
            set(words.get(1), words.get(2), line);
        } else {
            refuse("expected: tell state, or tell set KEY VALUE", line);
        }
    }

    private void set(String key, String value, ShimLine line) throws IOException {
        try {
            machine.set(key, value);
            line.exit(0);
        } catch (IllegalArgumentException e) {
            refuse(String.valueOf(e.getMessage()), line);
        }
    }

    private static void refuse(String what, ShimLine line) throws IOException {
        line.send(Frame.of('2', what + "\n"));
        line.exit(1);
    }
}
