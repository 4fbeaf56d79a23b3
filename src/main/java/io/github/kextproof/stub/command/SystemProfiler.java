package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.util.List;
import java.util.Locale;

/** {@code /usr/sbin/system_profiler SPHardwareDataType}, as text. */
final class SystemProfiler implements Program {
    private final Machine machine;

    SystemProfiler(Machine machine) {
        this.machine = machine;
    }

    @Override
    public int run(Invocation invocation) {
        if (!invocation.arguments().equals(List.of("SPHardwareDataType"))) {
            throw new UnsimulatedUse("system_profiler for anything but SPHardwareDataType as text");
        }
        Hardware hardware = Hardware.of(machine);
        Say.out(invocation, "Hardware:\n\n    Hardware Overview:\n");
        entry(invocation, "Model Name", hardware.name());
        entry(invocation, "Model Identifier", hardware.model());
        if (hardware.arm()) {
            entry(invocation, "Chip", hardware.processor());
            entry(invocation, "Total Number of Cores", "8 (6 performance and 2 efficiency)");
        } else {
            entry(invocation, "Processor Name", "6-Core Intel Core i5");
            entry(invocation, "Processor Speed", "3 GHz");
            entry(invocation, "Number of Processors", "1");
            entry(invocation, "Total Number of Cores", "6");
        }
        entry(invocation, "Memory", "8 GB");
        entry(invocation, "Serial Number (system)", Hardware.serialNumber(machine));
        entry(invocation, "Hardware UUID", machine.uuid("hardware").toString().toUpperCase(Locale.ROOT) + "\n");
        return 0;
    }

    private static void entry(Invocation invocation, String key, String value) {
        Say.out(invocation, "      " + key + ": " + value);
    }
}
