package io.github.kextproof.stub.server;

import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import io.github.kextproof.stub.shell.Programs;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.sshd.common.file.FileSystemAware;
import org.apache.sshd.common.file.FileSystemFactory;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.session.ServerSessionAware;

/** scp's own protocol as a program, so that what goes wrong with programs can go wrong with it. */
final class ScriptedTransfer implements Command, FileSystemAware {
    private final Guest guest;
    private final String line;
    private final Command transfer;
    private final Optional<FrontDoor> door;
    private final ExecutorService pool;
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();
    private OutputStream err = OutputStream.nullOutputStream();
    private ExitCallback exit = (status, message, closeImmediately) -> {};
    private volatile Optional<Future<?>> running = Optional.empty();

    ScriptedTransfer(Guest guest, String line, Command transfer, Optional<FrontDoor> door, ExecutorService pool) {
        this.guest = guest;
        this.line = line;
        this.transfer = transfer;
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
    public void setFileSystemFactory(FileSystemFactory factory, SessionContext session) throws IOException {
        if (transfer instanceof FileSystemAware aware) {
            aware.setFileSystemFactory(factory, session);
        }
    }

    @Override
    public void setFileSystem(FileSystem fileSystem) {
        if (transfer instanceof FileSystemAware aware) {
            aware.setFileSystem(fileSystem);
        }
    }

    @Override
    public void start(ChannelSession channel, Environment environment) {
        // The server gives it to what it starts itself, which this is not.
        if (transfer instanceof ServerSessionAware aware) {
            aware.setSession(channel.getServerSession());
        }
        ChannelWire wire = new ChannelWire(channel, door);
        Programs scp = guest.mishaps().programs(path -> Optional.of(program(channel, environment)), wire);
        running = Optional.of(pool.submit(() -> run(scp.find("/usr/bin/scp").orElseThrow(), wire)));
    }

    private void run(Program scp, ChannelWire wire) {
        int status = 255;
        try {
            Invocation invocation = invocation();
            invocation.stdout().print(guest.mishaps().loginNoise());
            status = scp.run(invocation);
            out.flush();
            err.flush();
        } catch (InterruptedException | IOException e) {
            // The client is gone, or is to believe so.
        }
        if (!wire.isGone()) {
            exit.onExit(status);
        }
    }

    private Invocation invocation() {
        return new Invocation(
                List.of(line.split(" +")),
                guest.account(),
                Map.of(),
                guest.account().home(),
                in,
                Invocation.printing(out),
                Invocation.printing(err),
                false,
                other -> 127);
    }

    private Program program(ChannelSession channel, Environment environment) {
        return invocation -> {
            CompletableFuture<Integer> ended = new CompletableFuture<>();
            if (transfer instanceof ServerSessionAware aware) {
                aware.setSession(channel.getServerSession());
            }
            transfer.setInputStream(invocation.stdin());
            transfer.setOutputStream(invocation.stdout());
            transfer.setErrorStream(invocation.stderr());
            transfer.setExitCallback((status, message, closeImmediately) -> ended.complete(status));
            transfer.start(channel, environment);
            try {
                return ended.get();
            } catch (ExecutionException e) {
                throw new IOException(e);
            }
        };
    }

    @Override
    public void destroy(ChannelSession channel) throws Exception {
        running.ifPresent(run -> run.cancel(true));
        transfer.destroy(channel);
    }
}
