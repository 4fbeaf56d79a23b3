package io.github.kextproof.stub.server;

import io.github.kextproof.stub.shell.LiteralLine;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.sshd.scp.server.ScpCommandFactory;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.command.CommandFactory;

/** Runs the lines that clients send: scp's own protocol by the library, everything else by the login shell. */
final class GuestCommands implements CommandFactory {
    /** The library's own 127 bytes make scp ten times as slow. */
    private static final int TRANSFER_BUFFER = 64 * 1024;

    private final GuestLookup guest;
    private final Optional<FrontDoor> door;
    private final SharedThreads threads;
    private final Consumer<HeardCommand> log;
    private final ScpCommandFactory scp;

    /** @param log is told of each line, before anything is done about it */
    GuestCommands(GuestLookup guest, Optional<FrontDoor> door, SharedThreads threads, Consumer<HeardCommand> log) {
        this.log = log;
        this.guest = guest;
        this.door = door;
        this.threads = threads;
        this.scp = new ScpCommandFactory.Builder()
                .withExecutorServiceProvider(threads::executor)
                .withReceiveBufferSize(TRANSFER_BUFFER)
                .withSendBufferSize(TRANSFER_BUFFER)
                .withFileOpener(new GuestScpFiles(guest))
                .build();
    }

    /** @throws IOException if the line is refused, which fails the client's request */
    @Override
    public Command createCommand(ChannelSession channel, String line) throws IOException {
        Guest present = guest.present();
        log.accept(new HeardCommand(channel.getSession().getIoSession().getId(), line));
        if (present.mishaps().refuses(line)) {
            throw new IOException("the guest refuses to run it");
        }
        if (!scp.isSupportedCommand(channel, line)) {
            return new ShellCommand(present, Optional.of(line), door, threads.pool());
        }
        Command transfer = scp.createCommand(channel, unquoted(line));
        return present.mishaps() == Mishaps.NONE
                ? transfer
                : new ScriptedTransfer(present, line, transfer, door, threads.pool());
    }

    /** The library takes one pair of quotes from around the path, and everything between them as it stands. */
    private static String unquoted(String line) {
        Optional<List<String>> words = LiteralLine.words(line).filter(all -> all.size() > 1);
        if (words.isEmpty()) {
            return line;
        }
        int last = words.get().size() - 1;
        return String.join(" ", words.get().subList(0, last)) + " '"
                + words.get().get(last) + "'";
    }
}
