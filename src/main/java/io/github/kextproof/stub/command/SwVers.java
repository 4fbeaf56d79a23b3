package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.machine.Version;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.util.List;

/** {@code /usr/bin/sw_vers}. */
final class SwVers implements Program {
    private final Machine machine;

    SwVers(Machine machine) {
        this.machine = machine;
    }

    @Override
    public int run(Invocation invocation) {
        List<String> arguments = invocation.arguments();
        String version = machine.conditions().release().version();
        String name = Version.parse(version).isAtLeast("11") ? "macOS" : "Mac OS X";
        String build = Hardware.build(version);
        switch (arguments.isEmpty() ? "" : arguments.get(0)) {
            case "" ->
                Say.out(
                        invocation,
                        "ProductName:\t" + name + "\nProductVersion:\t" + version + "\nBuildVersion:\t" + build);
            case "-productName" -> Say.out(invocation, name);
            case "-productVersion" -> Say.out(invocation, version);
            case "-buildVersion" -> Say.out(invocation, build);
            default -> throw new UnsimulatedUse("this option of sw_vers");
        }
        return 0;
    }
}
