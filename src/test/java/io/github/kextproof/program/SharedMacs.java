package io.github.kextproof.program;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.inventory.Entry;
import io.github.kextproof.inventory.Host;
import io.github.kextproof.inventory.InventoryReader;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.CommandLog;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.ssh.SshjSsh;
import io.github.kextproof.suite.StubCommandLine;
import io.github.kextproof.suite.StubMacs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stub Macs of this process that several processes use as Macs of a lab, and what each Mac has heard from whom. */
final class SharedMacs implements AutoCloseable {
    private static final Pattern PID = Pattern.compile("\\bpid=(\\d+)");
    private static final String LS = "/bin/ls";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String LEASES = "/var/db/kextproof/lease";

    private final StubMacs macs;
    private final Path inventory;
    private final Map<String, Queue<StubCommandLine>> heard = new HashMap<>();

    private SharedMacs(StubMacs macs, Path inventory) {
        this.macs = macs;
        this.inventory = inventory;
        names().forEach(mac -> {
            Queue<StubCommandLine> lines = new ConcurrentLinkedQueue<>();
            heard.put(mac, lines);
            macs.listen(mac, lines::add);
        });
    }

    /** @param stubs an inventory of stub Macs in this program */
    static SharedMacs start(Path stubs, Path directory) {
        StubMacs macs = StubMacs.start(new InventoryReader(Map.of()).read(stubs), 0);
        Path inventory = directory.resolve("lab.yaml");
        macs.writeInventory(inventory);
        return new SharedMacs(macs, inventory);
    }

    /** For the processes that use them. */
    Path inventory() {
        return inventory;
    }

    List<String> names() {
        return macs.logins().stream().map(login -> login.name()).toList();
    }

    /**
     * The controllers that sent a Mac anything but what leases consist of, in order; one that sends again after another did is
     * there twice. A connection's first command takes or renews a lease, which says whose it is.
     */
    List<String> usersOf(String mac) {
        Map<Long, String> controllers = new HashMap<>();
        List<String> users = new ArrayList<>();
        for (StubCommandLine line : Objects.requireNonNull(heard.get(mac))) {
            Matcher pid = PID.matcher(line.line());
            if (!controllers.containsKey(line.connection())) {
                controllers.put(line.connection(), pid.find() ? "pid " + pid.group(1) : "nobody: " + line.line());
            }
            String user = controllers.get(line.connection());
            boolean uses = !line.line().contains(LEASES);
            if (uses && (users.isEmpty() || !users.get(users.size() - 1).equals(user))) {
                users.add(user);
            }
        }
        return users;
    }

    /** What is on a Mac of what a journey brings; nothing if all is gone. */
    String remains(String mac) {
        Host host = new InventoryReader(Map.of())
                .read(inventory).entries().stream()
                        .filter(entry -> entry.name().value().equals(mac))
                        .map(entry -> ((Entry.Lab) entry).host())
                        .findFirst()
                        .orElseThrow();
        try (Shell shell = new SshjSsh().open(host.access(), PATIENCE, new Deaf())) {
            return shell.run(CommandLine.of(LS, "-d", "/tmp/kextproof", Defender.KEXT, Defender.MDATP), PATIENCE)
                    .stdout()
                    .text();
        }
    }

    @Override
    public void close() {
        macs.close();
    }

    /** Nobody needs to know what was asked. */
    private static final class Deaf implements CommandLog {
        @Override
        public void ran(Outcome outcome) {}

        @Override
        public void broke(CommandLine command, ShellException cause, Duration took) {}
    }
}
