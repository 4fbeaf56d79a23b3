package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Display;
import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.util.List;
import java.util.Locale;

/** {@code /usr/sbin/ioreg} for the two entries that tell how the display is; their form is a guess, to be confirmed. */
final class Ioreg implements Program {
    private final Machine machine;

    Ioreg(Machine machine) {
        this.machine = machine;
    }

    @Override
    public int run(Invocation invocation) {
        List<String> words = invocation.arguments();
        if (words.contains("IOPlatformExpertDevice")) {
            return platform(invocation);
        }
        int named = words.indexOf("-n") + 1;
        String entry = named == 0 || named == words.size() ? "" : words.get(named);
        Display display = machine.console().desktop().display();
        switch (entry) {
            case "Root" -> {
                Say.out(invocation, "+-o Root  <class IORegistryEntry, id 0x100000100, retain 14>");
                Say.out(invocation, "    {");
                Say.out(invocation, "      \"IOConsoleLocked\" = " + (display.locked() ? "Yes" : "No"));
                Say.out(invocation, "    }");
            }
            case "IODisplayWrangler" -> {
                int state = display.power() == Display.Power.ASLEEP ? 1 : 4;
                Say.out(invocation, "+-o IODisplayWrangler  <class IODisplayWrangler, id 0x1000001e1, registered>");
                Say.out(invocation, "    {");
                Say.out(
                        invocation,
                        "      \"IOPowerManagement\" = {\"MaxPowerState\"=4,\"CurrentPowerState\"=" + state + "}");
                Say.out(invocation, "    }");
            }
            default ->
                throw new UnsimulatedUse("ioreg without -n Root, -n IODisplayWrangler or -c IOPlatformExpertDevice");
        }
        return 0;
    }

    private int platform(Invocation invocation) {
        Say.out(
                invocation,
                "+-o " + Hardware.of(machine).model()
                        + "  <class IOPlatformExpertDevice, id 0x100000110, registered, matched, active>");
        Say.out(invocation, "    {");
        String uuid = machine.uuid("hardware").toString().toUpperCase(Locale.ROOT);
        Say.out(invocation, "      \"IOPlatformUUID\" = \"" + uuid + "\"");
        Say.out(invocation, "      \"model\" = <\"" + Hardware.of(machine).model() + "\">");
        Say.out(invocation, "    }");
        return 0;
    }
}
