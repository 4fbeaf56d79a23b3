package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.DefenderKext;
import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;

/** {@code /sbin/kextunload}; its refusals are guesses, to be confirmed on a lab Mac. */
final class Kextunload implements Program {
    private final Machine machine;

    Kextunload(Machine machine) {
        this.machine = machine;
    }

    @Override
    public int run(Invocation invocation) {
        KextArguments arguments = KextArguments.parse(invocation);
        boolean defenders = arguments.identifiers().contains(DefenderKext.BUNDLE)
                || arguments.paths().stream().anyMatch(path -> new KextBundle(machine, invocation, path).isDefenders());
        if (!defenders) {
            throw new UnsimulatedUse("kextunload of another extension than Defender's");
        }
        if (!invocation.account().isRoot()) {
            return Say.failing(invocation, 77, "You must be running as root to unload kexts.");
        }
        if (!machine.unloadKext()) {
            Say.err(invocation, "(kernel) Kext " + DefenderKext.BUNDLE + " not found for unload request.");
            return Say.failing(
                    invocation, 3, "Failed to unload " + DefenderKext.BUNDLE + " - (libkern/kext) not found.");
        }
        return 0;
    }
}
