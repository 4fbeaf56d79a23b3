package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.DefenderKext;
import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;

/** {@code /sbin/kextload}. */
final class Kextload implements Program {
    private static final String ADVICE = "; check the system/kernel logs for errors or try kextutil(8).";

    private final Machine machine;

    Kextload(Machine machine) {
        this.machine = machine;
    }

    @Override
    public int run(Invocation invocation) {
        KextArguments arguments = KextArguments.parse(invocation);
        if (!machine.loadsKernelExtensions()) {
            return new Kmutil(machine).load(invocation, arguments);
        }
        String path = arguments.pathsOr(DefenderKext.PATH).get(0);
        KextBundle bundle = new KextBundle(machine, invocation, path);
        if (!bundle.exists()) {
            return Say.failing(invocation, 66, "Can't stat " + path + " - No such file or directory.");
        }
        if (!bundle.isDefenders()) {
            throw new UnsimulatedUse("kextload of another extension than Defender's");
        }
        if (!invocation.account().isRoot()) {
            // Guess, to be confirmed on a lab Mac: the status.
            return Say.failing(invocation, 71, path + " failed to load - (libkern/kext) not privileged" + ADVICE);
        }
        if (!machine.loadKext()) {
            return Say.failing(
                    invocation, 27, path + " failed to load - (libkern/kext) system policy prevents loading" + ADVICE);
        }
        return 0;
    }
}
