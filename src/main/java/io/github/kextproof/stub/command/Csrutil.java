package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.machine.Safeguards;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.util.List;

/** {@code /usr/bin/csrutil}: tells the state of System Integrity Protection, which only Recovery can change. */
final class Csrutil implements Program {
    private static final String STATUS = "System Integrity Protection status: ";
    private static final String CUSTOM = """
            enabled (Custom Configuration).

            Configuration:
            	Apple Internal: disabled
            	Kext Signing: disabled
            	Filesystem Protections: enabled
            	Debugging Restrictions: enabled
            	DTrace Restrictions: enabled
            	NVRAM Protections: enabled
            	BaseSystem Verification: enabled

            This is an unsupported configuration, likely to break in the future and leave your machine in an unknown state.""";

    private final Machine machine;

    Csrutil(Machine machine) {
        this.machine = machine;
    }

    @Override
    public int run(Invocation invocation) {
        List<String> words = invocation.arguments();
        if (words.equals(List.of("status"))) {
            Say.out(invocation, status(machine.conditions().safeguards().sip()));
            return 0;
        }
        if (words.equals(List.of("enable")) || words.equals(List.of("disable"))) {
            return Say.failing(
                    invocation,
                    1,
                    "csrutil: failed to modify system integrity configuration. This tool needs to be executed from the"
                            + " Recovery OS.");
        }
        throw new UnsimulatedUse("csrutil other than status");
    }

    private static String status(Safeguards.Sip sip) {
        return STATUS
                + switch (sip) {
                    case ENABLED -> "enabled.";
                    case DISABLED -> "disabled.";
                    case CUSTOM -> CUSTOM;
                };
    }
}
