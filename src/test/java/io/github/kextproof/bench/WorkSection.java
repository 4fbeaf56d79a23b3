package io.github.kextproof.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** W at one, ten and fifty hosts over loopback, the harness and its peers in turn. */
final class WorkSection implements Section {
    private static final String HARNESS = "kextproof";

    @Override
    public String name() {
        return "w";
    }

    @Override
    public Set<Tool> needs() {
        return EnumSet.of(Tool.ROOT, Tool.GCC, Tool.SSHD, Tool.SSH);
    }

    @Override
    public void run(Workshop workshop) {
        Places places = workshop.places();
        Hosts hosts = Hosts.prepare(places);
        Answers answers = hosts.answers();
        HarnessWorker harness = new HarnessWorker(HARNESS, new Harness(places, Builds.clients(places)), true);
        List<Worker> workers = workers(workshop, harness);
        Servers servers = Servers.start(places, hosts, workshop.settings().mostHosts(), List.of());
        try (servers) {
            harness.archive(new Task(places, workshop.measure(), hosts, answers, 1, List.of()));
            for (int count : workshop.settings().hosts()) {
                Task task = new Task(places, workshop.measure(), hosts, answers, count, List.of());
                show(
                        workshop,
                        count,
                        rounds(workers, task).run(workshop.settings().rounds()));
            }
        }
    }

    private static List<Worker> workers(Workshop workshop, HarnessWorker harness) {
        List<Worker> workers = new ArrayList<>(List.of(harness));
        if (workshop.has(Tool.LIBSSH2)) {
            Path program = Builds.program(workshop.places(), "libssh2", "-lssh2", "-lpthread");
            workers.add(new Libssh2Worker(program));
        }
        workers.add(new SshWorker());
        if (workshop.has(Tool.TESTINFRA)) {
            workers.add(new TestinfraWorker());
        }
        if (workshop.has(Tool.ANSIBLE)) {
            workers.add(new AnsibleWorker());
        }
        return workers;
    }

    private static Rounds rounds(List<Worker> workers, Task task) {
        Rounds rounds = new Rounds();
        workers.forEach(worker -> rounds.add(worker.name(), () -> worker.work(task)));
        return rounds;
    }

    private static void show(Workshop workshop, int count, Map<String, Series> all) {
        Findings findings = workshop.findings();
        findings.title("W, " + (count == 1 ? "one host" : count + " hosts"));
        new Comparison(HARNESS, all).show(findings, "W, " + count + (count == 1 ? " host" : " hosts"));
        findings.goals(WorkGoals.of(count, HARNESS, all));
    }
}
