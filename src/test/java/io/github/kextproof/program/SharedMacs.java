package io.github.kextproof.program;

import io.github.kextproof.inventory.InventoryReader;
import io.github.kextproof.suite.StubCommandLine;
import io.github.kextproof.suite.StubMacs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stub Macs of this process that several processes use as Macs of a lab, and what each Mac has heard from whom. */
final class SharedMacs implements AutoCloseable {
    private static final Pattern PID = Pattern.compile("\\bpid=(\\d+)");
    private static final String LEASES = "/var/db/kextproof/lease";

    private final StubMacs macs;
    private final Path inventory;

    private SharedMacs(StubMacs macs, Path inventory) {
        this.macs = macs;
        this.inventory = inventory;
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
        Map<String, String> controllers = new HashMap<>();
        List<String> users = new ArrayList<>();
        for (StubCommandLine heard : macs.heard(mac)) {
            Matcher pid = PID.matcher(heard.line());
            if (!controllers.containsKey(heard.client())) {
                controllers.put(heard.client(), pid.find() ? "pid " + pid.group(1) : "nobody: " + heard.line());
            }
            String user = controllers.get(heard.client());
            boolean uses = !heard.line().contains(LEASES);
            if (uses && (users.isEmpty() || !users.get(users.size() - 1).equals(user))) {
                users.add(user);
            }
        }
        return users;
    }

    @Override
    public void close() {
        macs.close();
    }
}
