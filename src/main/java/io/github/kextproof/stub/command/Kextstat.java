package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.DefenderKext;
import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** {@code /usr/sbin/kextstat}: what the kernel lists; exits with 0 whether or not it lists anything. */
final class Kextstat implements Program {
    private static final String HEADER =
            "Index Refs Address            Size       Wired      Name (Version) UUID <Linked Against>";

    private record Row(int index, int refs, String address, String size, String name, String version, String links) {
        String shown() {
            String uuid = UUID.nameUUIDFromBytes((name + version).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .toString()
                    .toUpperCase(Locale.ROOT);
            return String.format(
                    Locale.ROOT,
                    "%5d %4d %s %-10s %-10s %s (%s) %s%s",
                    index,
                    refs,
                    address,
                    size,
                    size,
                    name,
                    version,
                    uuid,
                    links.isEmpty() ? "" : " <" + links + ">");
        }
    }

    private final Machine machine;

    Kextstat(Machine machine) {
        this.machine = machine;
    }

    @Override
    public int run(Invocation invocation) {
        boolean header = true;
        List<String> wanted = new ArrayList<>();
        for (Iterator<String> rest = invocation.arguments().iterator(); rest.hasNext(); ) {
            String word = rest.next();
            if (word.matches("-(b|bundle-id)|--bundle-id") && rest.hasNext()) {
                wanted.add(rest.next());
            } else if (word.matches("-(l|list-only)|--list-only")) {
                header = false;
            } else {
                throw new UnsimulatedUse("kextstat with " + word);
            }
        }
        if (machine.macos().isAtLeast("11")) {
            Say.err(invocation, "Executing: /usr/bin/kmutil showloaded");
        }
        if (header) {
            Say.out(invocation, HEADER);
        }
        rows().stream()
                .filter(row -> wanted.isEmpty() || wanted.contains(row.name()))
                .forEach(row -> Say.out(invocation, row.shown()));
        return 0;
    }

    private List<Row> rows() {
        String darwin = Hardware.of(machine).darwin();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(1, 98, "0xffffff7f80a41000", "0x9e30", "com.apple.kpi.bsd", darwin, ""));
        rows.add(new Row(2, 9, "0xffffff7f80a4b000", "0x3c40", "com.apple.kpi.dsep", darwin, ""));
        rows.add(new Row(3, 120, "0xffffff7f80a53000", "0x1fb70", "com.apple.kpi.iokit", darwin, ""));
        rows.add(new Row(4, 127, "0xffffff7f80a73000", "0xc0f0", "com.apple.kpi.libkern", darwin, ""));
        rows.add(new Row(5, 109, "0xffffff7f80a80000", "0x3000", "com.apple.kpi.mach", darwin, ""));
        rows.add(new Row(31, 0, "0xffffff7f818a5000", "0x9b000", "com.apple.iokit.IOHIDFamily", "2.0.0", "5 4 3 1"));
        machine.listedKext()
                .map(version ->
                        new Row(116, 0, "0xffffff7f83ee4000", "0x42000", DefenderKext.BUNDLE, version, "5 4 3 2 1"))
                .ifPresent(rows::add);
        return rows;
    }
}
