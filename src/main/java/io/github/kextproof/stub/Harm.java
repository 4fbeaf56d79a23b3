package io.github.kextproof.stub;

import io.github.kextproof.stub.machine.CommandFault;
import io.github.kextproof.stub.server.Wire;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs a command, or does not, and harms the connection that it came over. */
final class Harm {
    private final Optional<CommandFault> fault;
    private final Wire wire;
    private final Consumer<Duration> reboot;

    Harm(Optional<CommandFault> fault, Wire wire, Consumer<Duration> reboot) {
        this.fault = fault;
        this.wire = wire;
        this.reboot = reboot;
    }

    /** @throws InterruptedException if nobody is to learn how the command ended */
    int run(Program body, Invocation invocation) throws IOException, InterruptedException {
        CommandFault harm = fault.orElse(null);
        if (harm == null) {
            return body.run(invocation);
        }
        if (harm instanceof CommandFault.Truncate truncate) {
            return truncated(body, invocation, truncate.bytes());
        }
        if (harm instanceof CommandFault.Garble) {
            return body.run(invocation.writing(new GarbledOutput(invocation.stdout())));
        }
        if (harm instanceof CommandFault.Slow slow) {
            return body.run(invocation.writing(new SlowOutput(invocation.stdout(), slow.bytesPerSecond(), Pause::of)));
        }
        if (harm instanceof CommandFault.DropAfter) {
            body.run(invocation.writing(OutputStream.nullOutputStream()));
        }
        silence(harm);
        throw harm instanceof CommandFault.Hang || harm instanceof CommandFault.Reboot
                ? Pause.forever()
                : new InterruptedException("nobody is there any more");
    }

    private int truncated(Program body, Invocation invocation, long bytes) throws IOException, InterruptedException {
        TruncatedOutput out = new TruncatedOutput(invocation.stdout(), bytes, wire);
        int status = body.run(invocation.writing(out));
        if (out.isCut()) {
            throw new InterruptedException("the channel is cut");
        }
        return status;
    }

    /** A hang is ended by the client, or by whatever else ends its channel. */
    private void silence(CommandFault harm) {
        if (harm instanceof CommandFault.Drop || harm instanceof CommandFault.DropAfter) {
            wire.drop();
        } else if (harm instanceof CommandFault.Reset) {
            wire.reset();
        } else if (harm instanceof CommandFault.KillSignal kill) {
            wire.kill(kill.signal());
        } else if (harm instanceof CommandFault.Reboot restart) {
            reboot.accept(restart.away());
        }
    }
}
