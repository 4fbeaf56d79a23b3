package io.github.kextproof.stub.shell;

import java.util.List;
import java.util.Optional;

/** A command that the shell itself carries out. */
@FunctionalInterface
interface Builtin {
    int run(Call call) throws InterruptedException;

    /**
     * What it was called with.
     *
     * @param argv its own name first
     */
    record Call(List<String> argv, Interpreter shell, Streams io) {
        List<String> arguments() {
            return argv.subList(1, argv.size());
        }

        ShellState state() {
            return shell.state();
        }

        void print(String line) {
            io.out().print(line + "\n");
        }

        /** Complains about an argument, in the shell's words. */
        int refuse(String argument, String reason) {
            io.err().print(shell.voice().builtin(argv.get(0), argument, reason) + "\n");
            return 1;
        }

        /** Complains about the whole call, in the shell's words. */
        int refuse(String reason) {
            io.err().print(shell.voice().builtin(argv.get(0), reason) + "\n");
            return 1;
        }

        boolean isZsh() {
            return shell.voice().dialect() == Dialect.ZSH;
        }

        /** Where a command is found, as the shell would find it now. */
        Optional<String> locate(String name) {
            Surroundings surroundings = shell.surroundings();
            return new SearchPath(surroundings.files(), surroundings.programs())
                    .find(name, state().get("PATH"), state().directory());
        }
    }
}
