package io.github.kextproof.bench;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** W where 18 of the 20 commands take 0.3 s on the host, over a link of 20 ms: what a day in a lab is like. */
final class ThinkSection implements Section {
    private static final String HARNESS = "kextproof";
    private static final int ROUND_TRIP = 20;
    private static final String THINKING = "SetEnv=PATH=/run/kextproof/tools:/usr/bin:/bin THINK=0.3";

    @Override
    public String name() {
        return "think";
    }

    @Override
    public Set<Tool> needs() {
        return EnumSet.of(Tool.ROOT, Tool.GCC, Tool.SSHD, Tool.SSH, Tool.TUN, Tool.IP, Tool.LIBSSH2);
    }

    @Override
    public void run(Workshop workshop) {
        Places places = workshop.places();
        Hosts hosts = Hosts.prepare(places);
        HarnessWorker harness = new HarnessWorker(HARNESS, new Harness(places, Builds.clients(places)), true);
        Libssh2Worker floor = new Libssh2Worker(Builds.program(places, "libssh2", "-lssh2", "-lpthread"));
        Path delaylink = Builds.program(places, "delaylink", "-lpthread");
        int count = workshop.settings().mostHosts();
        Link link = Link.start(places, delaylink, ROUND_TRIP);
        Servers servers = Servers.start(places, hosts, count, Link.SERVER, THINKING);
        try (link;
                servers) {
            Answers answers = hosts.answers();
            harness.archive(new Task(places, workshop.measure(), hosts, answers, 1, Link.CLIENT));
            Task task = new Task(places, workshop.measure(), hosts, answers, count, Link.CLIENT);
            Map<String, Series> all = new Rounds()
                    .add(HARNESS, () -> harness.work(task))
                    .add(floor.name(), () -> floor.work(task))
                    .run(Math.min(3, workshop.settings().rounds()));
            show(workshop.findings(), count, new Comparison(HARNESS, all), floor.name());
        }
    }

    private static void show(Findings findings, int count, Comparison comparison, String floor) {
        findings.title("W with think time, " + count + " hosts");
        findings.say("18 of the 20 commands take 0.3 s; " + ROUND_TRIP + " ms round trip.");
        comparison.show(findings, "W with think time, " + count + " hosts");
        findings.goals(List.of(Goal.atMost("wall: kextproof / " + floor, comparison.wallRatio(floor), 1.3)));
    }
}
