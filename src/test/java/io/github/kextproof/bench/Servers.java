package io.github.kextproof.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** OpenSSH servers that run until they are closed, or this process ends. */
final class Servers implements AutoCloseable {
    private static final int TRIES = 200;

    private final Process script;

    private Servers(Process script) {
        this.script = script;
    }

    /**
     * Starts them.
     *
     * @param within words that come before the command, to start it in another network
     * @param options sshd's, as after {@code -o}
     */
    static Servers start(Places places, Hosts hosts, int count, List<String> within, String... options) {
        List<String> command = new ArrayList<>(within);
        command.addAll(List.of("/usr/bin/unshare", "--mount", "--pid", "--fork", "--kill-child"));
        command.add(places.source("servers.sh").toString());
        command.addAll(List.of(hosts.directory().toString(), String.valueOf(count)));
        for (String option : options) {
            command.addAll(List.of("-o", option));
        }
        Servers servers = new Servers(Processes.untilClosed(command, places.work("sshd.log")));
        if (within.isEmpty()) {
            Hosts.addresses(count).forEach(Servers::await);
        }
        return servers;
    }

    /** They are started, but may not listen yet. */
    private static void await(String address) {
        for (int i = 0; i < TRIES; i++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(address, 2206), 1_000);
                return;
            } catch (IOException notYet) {
                Processes.pause(50);
            }
        }
        throw new BenchException("no SSH server listens on " + address + ":2206; is the port taken?");
    }

    /** Where their files are, as seen from outside. */
    Path files() {
        return Path.of("/proc", String.valueOf(script.pid()), "root/run");
    }

    @Override
    public void close() {
        Processes.close(script);
    }
}
