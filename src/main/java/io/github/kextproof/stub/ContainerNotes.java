package io.github.kextproof.stub;

import io.github.kextproof.stub.machine.MachineState;
import java.util.ArrayList;
import java.util.List;

/** Reads what a container Mac has noted of its script and of unknown commands, as the embedded one tells it at once. */
final class ContainerNotes {
    private final ScriptUse use;
    private final List<String> unknown = new ArrayList<>();

    ContainerNotes(ScriptUse use) {
        this.use = use;
    }

    /**
     * Takes lines in the order in which they were noted, each once.
     *
     * @throws IllegalArgumentException if one is none that the process inside writes
     */
    synchronized void read(List<String> lines) {
        lines.forEach(this::read);
    }

    private void read(String line) {
        String[] fields = line.split("\t", -1);
        switch (fields[0] + " " + fields.length) {
            case "unknown 2" -> unknown.add(plain(fields[1]));
            case "met 2" -> use.came(plain(fields[1]));
            case "matched 4" -> use.matched(number(fields[1]), MachineState.named(fields[2]), number(fields[3]));
            case "used 2" -> use.used(number(fields[1]));
            default -> throw new IllegalArgumentException("a container Mac noted what nobody understands: " + line);
        }
    }

    private static int number(String field) {
        return Integer.parseInt(field);
    }

    /** Without the escapes for tab, newline and the backslash itself. */
    private static String plain(String field) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < field.length(); at++) {
            char here = field.charAt(at);
            if (here == '\\' && at + 1 < field.length()) {
                at++;
                char escaped = field.charAt(at);
                text.append(escaped == 't' ? '\t' : escaped == 'n' ? '\n' : escaped);
            } else {
                text.append(here);
            }
        }
        return text.toString();
    }

    synchronized List<String> unknown() {
        return List.copyOf(unknown);
    }
}
