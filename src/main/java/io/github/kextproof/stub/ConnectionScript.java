package io.github.kextproof.stub;

import io.github.kextproof.stub.machine.CommandFault;
import io.github.kextproof.stub.machine.ConnectionFault;
import io.github.kextproof.stub.machine.MachineState;
import io.github.kextproof.stub.machine.ScriptRule;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The part of a script that is about connections; counts them from the Mac's first start, whatever becomes of it. */
final class ConnectionScript implements Supplier<Optional<ConnectionFault>> {
    private final List<ScriptRule> script;
    private final Supplier<Optional<ReachedMac>> mac;
    private final ScriptUse use;
    private long connections;

    /** @param mac nothing while nobody can log in */
    ConnectionScript(List<ScriptRule> script, Supplier<Optional<ReachedMac>> mac, ScriptUse use) {
        this.script = List.copyOf(script);
        this.mac = mac;
        this.use = use;
    }

    /** Whether anything can happen to a connection that an ordinary server cannot do. */
    boolean needsADoor() {
        return script.stream().anyMatch(rule -> rule instanceof ScriptRule.OfConnection || resets(rule));
    }

    private static boolean resets(ScriptRule rule) {
        return rule instanceof ScriptRule.OfCommand command
                && command.fault().filter(CommandFault.Reset.class::isInstance).isPresent();
    }

    /** Counts a connection; what happens to it. */
    @Override
    public synchronized Optional<ConnectionFault> get() {
        return mac.get().flatMap(this::next);
    }

    private Optional<ConnectionFault> next(ReachedMac reached) {
        connections++;
        MachineState state = reached.state();
        use.connected(connections, state);
        for (int index = 0; index < script.size(); index++) {
            if (script.get(index) instanceof ScriptRule.OfConnection rule && fits(rule.when(), state)) {
                use.used(index);
                rule.settings().forEach(setting -> reached.set(setting.key(), setting.value()));
                if (rule.fault().isPresent()) {
                    return rule.fault();
                }
            }
        }
        return Optional.empty();
    }

    private boolean fits(ScriptRule.Trigger when, MachineState state) {
        return when.means(connections) && when.state().map(state::equals).orElse(true);
    }
}
