package io.github.kextproof.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The harness's own package {@code ssh}, writing evidence as a run does, or not. */
record HarnessWorker(String name, Harness harness, boolean recording) implements Worker {
    @Override
    public boolean own() {
        return true;
    }

    @Override
    public Sample work(Task task) {
        Path answers = task.emptied();
        return task.runAndRead(harness.command("Work", words(task, answers)), answers);
    }

    /** Has it start faster from now on. */
    void archive(Task task) {
        harness.archive(command -> task.run(command, Map.of()), "Work", words(task, task.emptied()));
    }

    private List<String> words(Task task, Path answers) {
        Hosts hosts = task.hosts();
        List<String> words = new ArrayList<>(List.of(
                hosts.list(task.count()).toString(),
                hosts.key().toString(),
                hosts.knownHosts().toString(),
                hosts.commands().toString(),
                answers.toString()));
        if (recording) {
            words.add(task.places().emptied("evidence").toString());
        }
        return words;
    }
}
