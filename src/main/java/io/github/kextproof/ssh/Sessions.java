package io.github.kextproof.ssh;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.schmizz.sshj.connection.Connection;
import net.schmizz.sshj.connection.ConnectionException;

/**
 * The session channels of one connection that one thread uses: the one in use, and the next, which is opened while a command
 * runs, the first with the login.
 *
 * <p>At most two are open at a time (OpenSSH allows 10 by default, MaxSessions), and opening ahead is given up as soon as the
 * machine refuses it once.
 */
final class Sessions {
    private final Connection connection;
    private final List<CommandChannel> lingering = new ArrayList<>();
    private Optional<CommandChannel> spare = Optional.empty();
    private boolean ahead;
    /** The one that a command was started on last. */
    private volatile Optional<CommandChannel> used = Optional.empty();

    /** @param ahead whether the next session may be opened while a command runs */
    Sessions(Connection connection, boolean ahead) {
        this.connection = connection;
        this.ahead = ahead;
    }

    /** The machine keeps this session open, though nobody uses it any more. */
    void linger(CommandChannel channel) {
        lingering.add(channel);
    }

    /**
     * Starts a command on the spare channel, or on a new one.
     *
     * @return empty if the deadline passed before there was a channel
     * @throws IOException if the connection is lost, or the machine opens no session
     */
    Optional<CommandChannel> start(String line, Deadline deadline) throws IOException, InterruptedException {
        if (spare.isPresent()) {
            CommandChannel ready = spare.get();
            if (!ready.await(ready::settled, deadline)) {
                return Optional.empty();
            }
            spare = Optional.empty();
            if (ready.refusal().isPresent()) {
                ahead = false;
            } else if (ready.start(line)) {
                used = Optional.of(ready);
                return used;
            }
        }
        return startOnNew(line, deadline);
    }

    private Optional<CommandChannel> startOnNew(String line, Deadline deadline)
            throws IOException, InterruptedException {
        CommandChannel channel = CommandChannel.ask(connection);
        if (!channel.await(channel::settled, deadline)) {
            spare = Optional.of(channel);
            return Optional.empty();
        }
        if (channel.loss().isPresent()) {
            throw channel.loss().get();
        }
        if (channel.refusal().isPresent() || !channel.start(line)) {
            throw new SessionRefused(channel.refusal().orElse("it closed the session at once"));
        }
        used = Optional.of(channel);
        return used;
    }

    /** The connection is being closed, by whatever thread: who waits for a command to end need not wait for its deadline. */
    void breakOff() {
        used.filter(channel -> !channel.over())
                .ifPresent(channel -> channel.notifyError(new ConnectionException("this side closed the connection")));
    }

    /** Asks for the next session, or with the login for the first, unless that would be a third. */
    void openAhead() throws IOException {
        lingering.removeIf(CommandChannel::over);
        if (ahead && spare.isEmpty() && lingering.isEmpty()) {
            spare = Optional.of(CommandChannel.ask(connection));
        }
    }

    /** The connection stands, but the machine gives it no session. */
    static final class SessionRefused extends IOException {
        private static final long serialVersionUID = 1L;

        SessionRefused(String reason) {
            super(reason);
        }
    }
}
