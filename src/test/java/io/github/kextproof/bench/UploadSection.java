package io.github.kextproof.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A large package to one host, beside scp, over loopback and a slow link; and to all hosts at once. */
final class UploadSection implements Section {
    private static final String HARNESS = "kextproof";
    private static final String SCP = "scp";
    private static final int ROUND_TRIP = 20;

    @Override
    public String name() {
        return "upload";
    }

    @Override
    public Set<Tool> needs() {
        return EnumSet.of(Tool.ROOT, Tool.GCC, Tool.SSHD, Tool.SSH, Tool.TUN, Tool.IP);
    }

    @Override
    public void run(Workshop workshop) {
        Places places = workshop.places();
        Hosts hosts = Hosts.prepare(places);
        Harness harness = new Harness(places, Builds.clients(places));
        Payload file =
                Payload.random(places.work("package"), workshop.settings().megabytes());
        int most = file.copiesThatFit(workshop.settings().mostHosts());
        Servers servers = Servers.start(places, hosts, most, List.of());
        try (servers) {
            Sending sending = new Sending(workshop, hosts, harness, file, servers, List.of());
            sending.archive();
            workshop.findings().title("Upload of " + file.megabytes() + " MB");
            one(workshop, sending, "loopback", 1.7);
        }
        Path delaylink = Builds.program(places, "delaylink", "-lpthread");
        Link link = Link.start(places, delaylink, ROUND_TRIP);
        Servers far = Servers.start(places, hosts, 1, Link.SERVER);
        try (link;
                far) {
            one(workshop, new Sending(workshop, hosts, harness, file, far, Link.CLIENT), ROUND_TRIP + " ms", 1.1);
        }
        Servers many = Servers.start(places, hosts, most, List.of());
        try (many) {
            all(workshop, new Sending(workshop, hosts, harness, file, many, List.of()), most);
        }
        file.delete();
    }

    private static void one(Workshop workshop, Sending sending, String where, double bound) {
        Map<String, Series> all = new Rounds()
                .add(HARNESS, () -> sending.byHarness(1))
                .add(SCP, () -> sending.byScp(1))
                .run(workshop.settings().rounds());
        workshop.findings().say("To one host, " + where + ":");
        Comparison comparison = new Comparison(HARNESS, all);
        comparison.show(workshop.findings(), "upload, " + where);
        workshop.findings()
                .goals(List.of(
                        Goal.atMost("upload, " + where + ": kextproof / scp", comparison.wallRatio(SCP), bound)));
    }

    private static void all(Workshop workshop, Sending sending, int count) {
        Map<String, Series> all = new Rounds()
                .add(HARNESS, () -> sending.byHarness(count))
                .add(SCP, () -> sending.byScp(count))
                .run(1);
        workshop.findings()
                .say("To " + count + " hosts at once, loopback (as many as fit into half of the free memory):");
        new Comparison(HARNESS, all).show(workshop.findings(), "upload, " + count + " hosts");
        List<Goal> goals = new ArrayList<>();
        for (Sample sample : all.getOrDefault(HARNESS, new Series(List.of())).samples()) {
            double times =
                    new Timings(sample.output()).median("read") / sending.file().bytes();
            goals.add(Goal.atMost(
                    "how often the file is read for " + count + " hosts", times, Math.max(2, count / 10.0)));
        }
        workshop.findings().goals(goals);
    }
}
