package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** {@code /usr/sbin/sysctl} for the names that tell what Mac it is. */
final class Sysctl implements Program {
    private static final DateTimeFormatter CTIME = DateTimeFormatter.ofPattern(
                    "EEE MMM d HH:mm:ss yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Machine machine;

    Sysctl(Machine machine) {
        this.machine = machine;
    }

    @Override
    public int run(Invocation invocation) {
        boolean bare = invocation.arguments().contains("-n");
        Map<String, String> values = values();
        int status = 0;
        for (String name : invocation.arguments()) {
            if (name.startsWith("-")) {
                if (!name.equals("-n")) {
                    throw new UnsimulatedUse("this option of sysctl");
                }
                continue;
            }
            String value = values.get(name);
            if (value == null) {
                status = Say.failing(invocation, 1, "sysctl: unknown oid '" + name + "'");
            } else {
                Say.out(invocation, bare ? value : name + ": " + value);
            }
        }
        return status;
    }

    private Map<String, String> values() {
        Hardware hardware = Hardware.of(machine);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("hw.model", hardware.model());
        values.put("hw.memsize", "8589934592");
        values.put("hw.ncpu", "6");
        values.put("hw.machine", hardware.architecture());
        values.put("machdep.cpu.brand_string", hardware.processor());
        values.put("kern.hostname", machine.definition().name());
        values.put("kern.osrelease", hardware.darwin());
        values.put("kern.osversion", hardware.build());
        values.put("kern.osproductversion", machine.conditions().release().version());
        values.put("kern.version", hardware.kernelVersion());
        values.put("kern.bootsessionuuid", machine.bootUuid().toString().toUpperCase(Locale.ROOT));
        values.put(
                "kern.boottime",
                "{ sec = " + machine.booted().getEpochSecond() + ", usec = 0 } " + CTIME.format(machine.booted()));
        if (hardware.arm()) {
            // Neither name exists on the Intel Macs that are simulated.
            values.put("hw.optional.arm64", "1");
            values.put("sysctl.proc_translated", "0");
        }
        return values;
    }
}
