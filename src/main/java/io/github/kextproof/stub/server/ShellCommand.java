package io.github.kextproof.stub.server;

import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.LoginShell;
import io.github.kextproof.stub.shell.Streams;
import io.github.kextproof.stub.shell.Tty;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.Signal;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;

/** One line for the login shell, or a conversation with it; with a terminal or without. */
final class ShellCommand implements Command {
    private static final int BUFFER = 1024;
    /** Ctrl-D. */
    private static final byte[] END_OF_INPUT = {4};

    private final Guest guest;
    private final Optional<String> line;
    private final Optional<FrontDoor> door;
    private final ExecutorService pool;
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();
    private OutputStream err = OutputStream.nullOutputStream();
    private ExitCallback exit = (status, message, closeImmediately) -> {};
    private volatile Optional<Tty> tty = Optional.empty();
    private volatile Optional<Future<?>> running = Optional.empty();
    private volatile Optional<Signal> signalled = Optional.empty();

    ShellCommand(Guest guest, Optional<String> line, Optional<FrontDoor> door, ExecutorService pool) {
        this.guest = guest;
        this.line = line;
        this.door = door;
        this.pool = pool;
    }

    @Override
    public void setInputStream(InputStream stream) {
        in = stream;
    }

    @Override
    public void setOutputStream(OutputStream stream) {
        out = stream;
    }

    @Override
    public void setErrorStream(OutputStream stream) {
        err = stream;
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        exit = callback;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) {
        SessionEnvironment session = new SessionEnvironment(channel, environment);
        if (session.hasTerminal()) {
            Tty terminal = new Tty(out);
            tty = Optional.of(terminal);
            pool.execute(() -> pump(terminal));
        }
        environment.addSignalListener((ignored, signal) -> signal(signal), Signal.TERM, Signal.INT, Signal.KILL);
        ChannelWire wire = new ChannelWire(channel, door);
        LoginShell shell = new LoginShell(guest.surroundings(wire), guest.account(), session.variables());
        running = Optional.of(pool.submit(() -> run(shell, wire)));
    }

    private void run(LoginShell shell, ChannelWire wire) {
        try {
            int status = converse(shell);
            out.flush();
            err.flush();
            if (!wire.isGone()) {
                exit.onExit(status);
            }
        } catch (InterruptedException e) {
            if (!wire.isGone()) {
                signalled.ifPresentOrElse(signal -> wire.kill(signal.name()), () -> exit.onExit(255));
            }
        } catch (IOException e) {
            exit.onExit(255); // the client is gone: nobody will read it
        }
    }

    private int converse(LoginShell shell) throws InterruptedException {
        Streams streams = tty.map(terminal -> new Streams(terminal.input(), terminal.output(), terminal.output(), true))
                .orElseGet(() -> new Streams(
                        in, Invocation.printing(guest.mishaps().dressed(out)), Invocation.printing(err), false));
        streams.out().print(guest.mishaps().loginNoise());
        if (line.isPresent()) {
            return shell.run(line.get(), streams, tty.map(terminal -> terminal));
        }
        tty.ifPresent(
                terminal -> terminal.output().print(LastLogin.line(guest.clock().instant()) + "\n"));
        return shell.converse(streams, tty.map(terminal -> terminal));
    }

    private void pump(Tty terminal) {
        byte[] buffer = new byte[BUFFER];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                terminal.typed(buffer, read);
            }
            // What was typed so far still counts: OpenSSH, too, turns the end of a terminal's input into Ctrl-D.
            terminal.typed(END_OF_INPUT, END_OF_INPUT.length);
        } catch (IOException e) {
            terminal.hangUp();
        }
    }

    private void signal(Signal signal) {
        signalled = Optional.of(signal);
        running.ifPresent(shell -> shell.cancel(true));
    }

    @Override
    public void destroy(ChannelSession channel) {
        tty.ifPresent(Tty::hangUp);
        running.ifPresent(shell -> shell.cancel(true));
    }
}
