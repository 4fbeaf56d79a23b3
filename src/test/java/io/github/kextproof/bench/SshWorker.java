package io.github.kextproof.bench;

import java.nio.file.Path;
import java.util.List;

/** OpenSSH's client in a loop, all hosts at once, one login each. */
record SshWorker() implements Worker {
    @Override
    public String name() {
        return "ssh ControlMaster";
    }

    @Override
    public Sample work(Task task) {
        Path answers = task.emptied();
        Hosts hosts = task.hosts();
        return task.runAndRead(
                List.of(
                        task.places().source("ssh-work.sh").toString(),
                        hosts.sshConfig().toString(),
                        hosts.list(task.count()).toString(),
                        hosts.commands().toString(),
                        answers.toString()),
                answers);
    }
}
