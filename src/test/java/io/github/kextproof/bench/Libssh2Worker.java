package io.github.kextproof.bench;

import java.nio.file.Path;
import java.util.List;

/** A C program, with a thread and a connection for each host: nothing that opens a channel for each command is faster. */
record Libssh2Worker(Path program) implements Worker {
    @Override
    public String name() {
        return "libssh2 (C, threads)";
    }

    @Override
    public Sample work(Task task) {
        Path answers = task.emptied();
        Hosts hosts = task.hosts();
        return task.runAndRead(
                List.of(
                        program.toString(),
                        "work",
                        hosts.list(task.count()).toString(),
                        hosts.key().toString(),
                        hosts.commands().toString(),
                        answers.toString()),
                answers);
    }
}
