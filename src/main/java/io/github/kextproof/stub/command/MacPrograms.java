package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The programs of macOS and of Defender on one simulated Mac, by absolute path. */
public final class MacPrograms {
    private final Map<String, Program> system;
    private final Map<String, Program> product;
    private final Machine machine;
    private final NotSimulated sink;

    private MacPrograms(Map<String, Program> system, Map<String, Program> product, Machine machine, NotSimulated sink) {
        this.system = system;
        this.product = product;
        this.machine = machine;
        this.sink = sink;
    }

    /** @param sink is told of each call that is not simulated */
    public static MacPrograms of(Machine machine, NotSimulated sink) {
        return new MacPrograms(Map.of(), Map.of(), machine, sink);
    }

    /** The program at a path, if it is there now: Defender's programs come and go with it. */
    public Optional<Program> find(String path) {
        Program program = system.get(path);
        if (program == null && machine.installation().isPresent()) {
            program = product.get(path);
        }
        return Optional.ofNullable(program).map(this::honest);
    }

    /** Every path at which there is a program now, in order. */
    public Set<String> paths() {
        Set<String> paths = new TreeSet<>(system.keySet());
        if (machine.installation().isPresent()) {
            paths.addAll(product.keySet());
        }
        return paths;
    }

    /** Says so, in public and to the sink, when a call is not simulated. */
    private Program honest(Program program) {
        return invocation -> {
            try {
                return program.run(invocation);
            } catch (UnsimulatedUse use) {
                return refuse(invocation, use);
            }
        };
    }

    private int refuse(Invocation invocation, UnsimulatedUse use) throws IOException {
        String line = String.join(" ", invocation.argv());
        sink.met(line);
        invocation.stderr().print("kextproof stub: not simulated: " + line + " (" + use.what() + ")\n");
        return 127;
    }
}
