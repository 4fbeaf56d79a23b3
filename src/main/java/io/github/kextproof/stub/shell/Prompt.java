package io.github.kextproof.stub.shell;

import java.nio.file.Path;

/** What the shells of a fresh account on macOS ask with. */
final class Prompt {
    private Prompt() {}

    static String of(Interpreter shell) {
        ShellState state = shell.state();
        String host = shell.surroundings().hostname().replaceFirst("\\..*", "");
        String user = state.account().name();
        boolean root = state.account().isRoot();
        String place = place(state);
        return shell.surroundings().dialect() == Dialect.BASH
                ? host + ":" + place + " " + user + (root ? "# " : "$ ")
                : user + "@" + host + " " + place + (root ? " # " : " % ");
    }

    private static String place(ShellState state) {
        if (state.directory().equals(state.get("HOME"))) {
            return "~";
        }
        Path name = Path.of(state.directory()).getFileName();
        return name == null ? "/" : name.toString();
    }
}
