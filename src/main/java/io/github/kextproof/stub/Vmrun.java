package io.github.kextproof.stub;

import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * VMware's {@code vmrun} with the stub Macs as its guests. The texts are the real tool's, which prints errors on standard
 * output and exits 255 (exit status a guess, to be confirmed on a lab hypervisor).
 */
final class Vmrun implements Program {
    /** The one snapshot that each stub Mac has. */
    static final String SNAPSHOT = "never-approved";

    private static final int FAILED = 255;

    private final List<VirtualMac> macs;

    Vmrun(List<VirtualMac> macs) {
        this.macs = List.copyOf(macs);
    }

    @Override
    public int run(Invocation invocation) {
        List<String> words = new ArrayList<>(invocation.arguments());
        if (words.size() > 1 && words.get(0).equals("-T")) {
            words.subList(0, 2).clear(); // which VMware product: there is only one here
        }
        if (words.equals(List.of("list"))) {
            return list(invocation);
        }
        if (words.size() < 2
                || !List.of("start", "stop", "revertToSnapshot", "listSnapshots")
                        .contains(words.get(0))) {
            return fail(invocation, "Error: Unrecognized command: " + String.join(" ", words));
        }
        String vmx = words.get(1);
        Optional<VirtualMac> mac =
                macs.stream().filter(known -> known.vmx().equals(vmx)).findFirst();
        return mac.isPresent()
                ? command(words, mac.get(), invocation)
                : fail(invocation, "Error: Cannot open VM: " + vmx + ", The virtual machine cannot be found");
    }

    private int list(Invocation invocation) {
        List<String> running =
                macs.stream().filter(VirtualMac::isRunning).map(VirtualMac::vmx).toList();
        say(invocation, "Total running VMs: " + running.size());
        running.forEach(vmx -> say(invocation, vmx));
        return 0;
    }

    private static int command(List<String> words, VirtualMac mac, Invocation invocation) {
        return switch (words.get(0)) {
            case "start" -> start(mac, invocation);
            case "stop" -> stop(mac, invocation);
            case "revertToSnapshot" -> revert(words, mac, invocation);
            default -> snapshots(mac, invocation);
        };
    }

    private static int start(VirtualMac mac, Invocation invocation) {
        try {
            mac.start();
            return 0;
        } catch (IOException e) {
            return fail(invocation, "Error: " + e.getMessage());
        }
    }

    private static int stop(VirtualMac mac, Invocation invocation) {
        if (!mac.isRunning()) {
            return fail(invocation, "Error: The virtual machine is not powered on: " + mac.vmx());
        }
        mac.stop();
        return 0;
    }

    private static int revert(List<String> words, VirtualMac mac, Invocation invocation) {
        if (words.size() < 3 || !words.get(2).equals(SNAPSHOT) || !mac.hasSnapshot()) {
            return fail(invocation, "Error: The snapshot does not exist");
        }
        mac.revert();
        return 0;
    }

    private static int snapshots(VirtualMac mac, Invocation invocation) {
        say(invocation, "Total snapshots: " + (mac.hasSnapshot() ? 1 : 0));
        if (mac.hasSnapshot()) {
            say(invocation, SNAPSHOT);
        }
        return 0;
    }

    private static int fail(Invocation invocation, String text) {
        say(invocation, text);
        return FAILED;
    }

    private static void say(Invocation invocation, String text) {
        invocation.stdout().print(text + "\n");
    }
}
