package io.github.kextproof.stub.command;

import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.util.List;
import java.util.Optional;

/** {@code /usr/bin/pgrep -x}: the number of a process of exactly that name. */
final class Pgrep implements Program {
    /** That of an installation that goes on. */
    static final int INSTALLER = 804;

    private final Processes processes;

    Pgrep(Processes processes) {
        this.processes = processes;
    }

    @Override
    public int run(Invocation invocation) {
        List<String> words = invocation.arguments();
        if (words.equals(List.of("-l", "wdav"))) {
            return daemons(invocation);
        }
        if (words.size() != 2 || !words.get(0).equals("-x")) {
            throw new UnsimulatedUse("pgrep other than -x NAME and -l wdav");
        }
        Optional<Processes.Running> process = processes.named(words.get(1));
        process.ifPresent(found -> Say.out(invocation, Integer.toString(found.pid())));
        return process.isPresent() ? 0 : 1;
    }

    private int daemons(Invocation invocation) {
        List<Processes.Running> found = processes.now().stream()
                .filter(process -> process.name().contains("wdav"))
                .toList();
        found.forEach(process -> Say.out(invocation, process.pid() + " " + process.name()));
        return found.isEmpty() ? 1 : 0;
    }
}
