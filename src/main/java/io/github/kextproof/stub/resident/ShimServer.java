package io.github.kextproof.stub.resident;

import io.github.kextproof.stub.shell.Account;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import jdk.net.ExtendedSocketOptions;

/** Listens for shims; each has a thread for its command, and one that notices when it is gone. */
final class ShimServer implements AutoCloseable {
    /** Runs a shim's command. */
    interface Commands {
        /** @throws InterruptedException if nobody is to learn how it ended */
        void run(ShimCall call, Account account, ShimLine line) throws IOException, InterruptedException;
    }

    private final ServerSocketChannel listener;
    private final Function<String, Account> accounts;
    private final Commands commands;
    private final ExecutorService pool = Executors.newCachedThreadPool();

    private ShimServer(ServerSocketChannel listener, Function<String, Account> accounts, Commands commands) {
        this.listener = listener;
        this.accounts = accounts;
        this.commands = commands;
    }

    /**
     * @param socket where shims look for it; everybody may come, and the operating system says who they are
     * @param accounts by name
     */
    static ShimServer listen(Path socket, Function<String, Account> accounts, Commands commands) throws IOException {
        Files.deleteIfExists(socket);
        ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listener.bind(UnixDomainSocketAddress.of(socket));
        Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rwxrwxrwx"));
        ShimServer server = new ShimServer(listener, accounts, commands);
        server.pool.execute(server::accept);
        return server;
    }

    private void accept() {
        while (listener.isOpen()) {
            try {
                SocketChannel shim = listener.accept();
                pool.execute(() -> serve(shim));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    /** Nobody new is answered; whoever is being answered is interrupted. */
    @Override
    public void close() throws IOException {
        listener.close();
        pool.shutdownNow();
    }

    private void serve(SocketChannel shim) {
        try (shim) {
            String user =
                    shim.getOption(ExtendedSocketOptions.SO_PEERCRED).user().getName();
            ShimLine line = new ShimLine(shim);
            Optional<ShimCall> call = ShimCall.read(line);
            if (call.isPresent()) {
                Future<?> command = pool.submit(() -> run(call.get(), accounts.apply(user), line));
                line.takeInput();
                command.cancel(true);
            }
        } catch (IOException e) {
            // The shim is gone, and so is whoever would read about it.
        }
    }

    private void run(ShimCall call, Account account, ShimLine line) {
        try {
            commands.run(call, account, line);
        } catch (IOException e) {
            // As above.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
