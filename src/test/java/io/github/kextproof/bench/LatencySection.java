package io.github.kextproof.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How many round trips a login and a command cost: the slope of their times over slow links. */
final class LatencySection implements Section {
    private static final List<Integer> ROUND_TRIPS = List.of(0, 20, 80);
    private static final String CONNECTIONS = "4";
    private static final String COMMANDS = "12";
    private static final Duration MOST = Duration.ofMinutes(2);
    private static final String HARNESS = "kextproof";

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public Set<Tool> needs() {
        return EnumSet.of(Tool.ROOT, Tool.GCC, Tool.SSHD, Tool.SSH, Tool.TUN, Tool.IP);
    }

    @Override
    public void run(Workshop workshop) {
        Places places = workshop.places();
        Hosts hosts = Hosts.prepare(places);
        Map<String, List<String>> clients = clients(workshop, hosts);
        Path delaylink = Builds.program(places, "delaylink", "-lpthread");
        Map<String, Map<Integer, Timings>> all = new LinkedHashMap<>();
        clients.keySet().forEach(name -> all.put(name, new TreeMap<>()));
        for (int roundTrip : ROUND_TRIPS) {
            Map<String, Series> series;
            if (roundTrip == 0) {
                Servers servers = Servers.start(places, hosts, 1, List.of());
                try (servers) {
                    series = measured(workshop, clients, List.of());
                }
            } else {
                Link link = Link.start(places, delaylink, roundTrip);
                Servers servers = Servers.start(places, hosts, 1, Link.SERVER);
                try (link;
                        servers) {
                    series = measured(workshop, clients, Link.CLIENT);
                }
            }
            series.forEach((name, of) -> {
                all.getOrDefault(name, Map.of()).put(roundTrip, Timings.of(of));
                if (!of.trouble().isEmpty()) {
                    workshop.findings().broken(name, of.trouble(), name.equals(HARNESS));
                }
            });
        }
        new LatencyFindings(all).show(workshop.findings(), HARNESS);
    }

    private static Map<String, Series> measured(
            Workshop workshop, Map<String, List<String>> clients, List<String> within) {
        Rounds rounds = new Rounds();
        clients.forEach((name, command) -> rounds.add(name, () -> {
            List<String> words = new ArrayList<>(within);
            words.addAll(command);
            return workshop.measure().run(words, Map.of(), MOST);
        }));
        return rounds.run(Math.min(2, workshop.settings().rounds()));
    }

    private static Map<String, List<String>> clients(Workshop workshop, Hosts hosts) {
        Places places = workshop.places();
        String host = Hosts.addresses(1).get(0);
        String key = hosts.key().toString();
        Map<String, List<String>> clients = new LinkedHashMap<>();
        List<String> own = List.of(host, key, hosts.knownHosts().toString(), CONNECTIONS, COMMANDS);
        clients.put(HARNESS, new Harness(places, Builds.clients(places)).command("Latency", own));
        if (workshop.has(Tool.LIBSSH2)) {
            String program =
                    Builds.program(places, "libssh2", "-lssh2", "-lpthread").toString();
            clients.put("libssh2", List.of(program, "latency", host, key, CONNECTIONS, COMMANDS));
        }
        clients.put(
                "ssh ControlMaster",
                List.of(
                        places.source("ssh-latency.sh").toString(),
                        hosts.sshConfig().toString(),
                        host,
                        CONNECTIONS,
                        COMMANDS,
                        hosts.directory().resolve("control").toString()));
        if (workshop.has(Tool.PARAMIKO)) {
            clients.put(
                    "paramiko",
                    List.of(
                            "/usr/bin/python3",
                            places.source("paramiko_latency.py").toString(),
                            host,
                            key,
                            hosts.knownHosts().toString(),
                            CONNECTIONS,
                            COMMANDS));
        }
        return clients;
    }
}
