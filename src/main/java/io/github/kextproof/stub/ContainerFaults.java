package io.github.kextproof.stub;

import io.github.kextproof.stub.machine.CommandFault;
import io.github.kextproof.stub.machine.ConnectionFault;
import io.github.kextproof.stub.machine.ScriptRule;
import java.util.List;
import java.util.Optional;

/** What a script can do to a simulated SSH server only: a real one does not let its connections be harmed so. */
public final class ContainerFaults {
    private ContainerFaults() {}

    /** The place in the script, counted from 0, of the first rule that no container Mac can follow. */
    public static Optional<Integer> firstBeyond(List<ScriptRule> script) {
        for (int index = 0; index < script.size(); index++) {
            if (isBeyond(script.get(index))) {
                return Optional.of(index);
            }
        }
        return Optional.empty();
    }

    private static boolean isBeyond(ScriptRule rule) {
        if (rule instanceof ScriptRule.OfConnection connection) {
            return connection.fault().filter(ContainerFaults::isBeyond).isPresent();
        }
        return ((ScriptRule.OfCommand) rule)
                .fault()
                .filter(ContainerFaults::isBeyond)
                .isPresent();
    }

    /** Those that are neither the door's in front of the server nor the network's. */
    private static boolean isBeyond(ConnectionFault fault) {
        return fault instanceof ConnectionFault.CloseBeforeAuth
                || fault instanceof ConnectionFault.WrongHostKey
                || fault instanceof ConnectionFault.DenyAuth;
    }

    /** OpenSSH neither refuses a channel, nor closes one without an exit status, nor resets a connection. */
    private static boolean isBeyond(CommandFault fault) {
        return fault instanceof CommandFault.RefuseChannel
                || fault instanceof CommandFault.Truncate
                || fault instanceof CommandFault.Reset;
    }
}
