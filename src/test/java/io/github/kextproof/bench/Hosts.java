package io.github.kextproof.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What servers and clients know of each other: addresses, keys, ssh's configuration; and the work there. */
final class Hosts {
    /** The most there are. */
    static final int ALL = 50;

    private final Path directory;
    private final Path commands;

    private Hosts(Path directory, Path commands) {
        this.directory = directory;
        this.commands = commands;
    }

    /** With new keys. */
    static Hosts prepare(Places places) {
        Hosts hosts = new Hosts(places.emptied("hosts"), places.source("W.txt"));
        Trees.copy(places.source("tools"), hosts.directory.resolve("tools"));
        Trees.copy(places.source("sshd_config"), hosts.directory.resolve("sshd_config"));
        for (String key : List.of("host_key", "login_key")) {
            Path file = hosts.directory.resolve(key);
            Processes.output(List.of("/usr/bin/ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", file.toString()));
        }
        hosts.write("known_hosts", hosts.knownHostsLines());
        hosts.write("ssh_config", hosts.sshConfigText());
        return hosts;
    }

    private String knownHostsLines() {
        try {
            String key = Files.readString(directory.resolve("host_key.pub")).strip();
            return addresses(ALL).stream()
                    .map(address -> "[" + address + "]:2206 " + key + "\n")
                    .collect(Collectors.joining());
        } catch (IOException unreadable) {
            throw new BenchException("cannot read the host key", unreadable);
        }
    }

    private String sshConfigText() {
        return """
                Host *
                  Port 2206
                  User tester
                  IdentityFile %s
                  IdentitiesOnly yes
                  UserKnownHostsFile %s
                  GlobalKnownHostsFile /dev/null
                  BatchMode yes
                  LogLevel ERROR
                """.formatted(key(), knownHosts());
    }

    static List<String> addresses(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "127.66.2." + i).toList();
    }

    /** What the servers get. */
    Path directory() {
        return directory;
    }

    Path key() {
        return directory.resolve("login_key");
    }

    Path knownHosts() {
        return directory.resolve("known_hosts");
    }

    Path sshConfig() {
        return directory.resolve("ssh_config");
    }

    Path commands() {
        return commands;
    }

    Answers answers() {
        return Answers.to(commands, directory.resolve("tools"));
    }

    /** A file of that many addresses. */
    Path list(int count) {
        return write("hosts-" + count, String.join("\n", addresses(count)) + "\n");
    }

    /** The same as an inventory of Ansible's. */
    Path ansibleInventory(int count) {
        List<String> lines = new ArrayList<>();
        for (String address : addresses(count)) {
            lines.add(address + " ansible_port=2206 ansible_user=tester\n");
        }
        return write("inventory-" + count, String.join("", lines));
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(directory.resolve(name), text);
        } catch (IOException unwritable) {
            throw new BenchException("cannot write to " + directory, unwritable);
        }
    }
}
