package io.github.kextproof.ssh;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.Message;
import net.schmizz.sshj.common.SSHException;
import net.schmizz.sshj.common.SSHPacket;
import net.schmizz.sshj.connection.Connection;
import net.schmizz.sshj.connection.ConnectionException;
import net.schmizz.sshj.connection.channel.ChannelInputStream;
import net.schmizz.sshj.connection.channel.direct.SessionChannel;
import net.schmizz.sshj.connection.channel.direct.Signal;
import net.schmizz.sshj.transport.TransportException;
import org.jspecify.annotations.Nullable;

/**
 * A session channel that can be opened ahead of its use, and on which nothing waits without a deadline.
 *
 * <p>It departs from sshj's own in these ways: opening and exec are sent without waiting for the answer; both streams are
 * kept by the thread that reads the connection, so no thread per stream is needed and none of the output is lost when the
 * connection breaks; a signal that ended the command does not close the channel before the rest of its output is there; and
 * sending to a window that does not open ends at the deadline, where sshj's stream blocks the reading thread too. It is longer
 * than our classes are because sshj offers all of this only to one subclass.
 */
final class CommandChannel extends SessionChannel {
    /** More than that on one stream is a mistake, and would end as an OutOfMemoryError of the whole run. */
    private static final int LARGEST_STREAM = 256 * 1024 * 1024;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Capture stdout = new Capture();
    private final Capture stderr = new Capture();
    private final Tail tail = new Tail();
    private volatile boolean settled;
    private volatile boolean over;
    private volatile boolean flooded;
    private volatile @Nullable String refusal;
    private volatile @Nullable SSHException loss;
    private volatile @Nullable Ending ending;
    private final boolean made;

    private CommandChannel(Connection connection) {
        super(connection, StandardCharsets.UTF_8);
        made = true;
    }

    /** While sshj makes its own streams, it asks how much room they need: none, for what comes is kept here. */
    @Override
    public int getLocalMaxPacketSize() {
        return made ? super.getLocalMaxPacketSize() : 1;
    }

    /** Asks the machine for a session; whether it agrees is known once the channel is settled. */
    static CommandChannel ask(Connection connection) throws TransportException {
        CommandChannel channel = new CommandChannel(connection);
        channel.trans.write(channel.buildOpenReq());
        return channel;
    }

    /** Whether the machine has answered the request to open, or the connection is gone. */
    boolean settled() {
        return settled;
    }

    /** Whether the channel is closed at both ends, was never opened, or the connection is gone. */
    boolean over() {
        return over;
    }

    /** Why the machine did not open the channel or did not take the command. */
    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    Optional<SSHException> loss() {
        return Optional.ofNullable(loss);
    }

    Optional<Ending> ending() {
        return Optional.ofNullable(ending);
    }

    /** Whether the command wrote more than is kept. */
    boolean flooded() {
        return flooded;
    }

    Capture stdout() {
        return stdout;
    }

    Capture stderr() {
        return stderr;
    }

    Tail tail() {
        return tail;
    }

    /** Waits until it is so; false if the deadline passes first. */
    boolean await(BooleanSupplier so, Deadline deadline) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!so.getAsBoolean()) {
                long nanos = deadline.nanosLeft();
                if (nanos <= 0) {
                    return false;
                }
                var unused = changed.awaitNanos(nanos);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Sends the command; false if the channel was closed before it could be. */
    boolean start(String line) throws TransportException {
        return whileOpen(() -> {
            var unused = sendChannelRequest("exec", true, new Buffer.PlainBuffer().putString(line));
        });
    }

    /** Sends input, as fast as the machine takes it; false if the command has ended or the deadline passed before all of it went. */
    boolean send(byte[] bytes, int length, Deadline deadline) throws TransportException, InterruptedException {
        DataPacket packet = new DataPacket(getRecipient(), Math.min(length, rwin.getMaxPacketSize()));
        int sent = 0;
        while (sent < length) {
            if (!await(() -> over || rwin.getSize() > 0, deadline) || over) {
                return false;
            }
            int from = sent;
            int now = (int) Math.min(length - from, Math.min(rwin.getSize(), rwin.getMaxPacketSize()));
            if (!whileOpen(() -> trans.write(packet.with(bytes, from, now)))) {
                return false;
            }
            rwin.consume(now);
            sent += now;
        }
        return true;
    }

    /** No more input comes. */
    void sendEnd() throws TransportException {
        var unused = whileOpen(() -> trans.write(newBuffer(Message.CHANNEL_EOF)));
    }

    /** Nobody uses sshj's own streams, and that of the input would say once more that no more comes. */
    @Override
    protected void closeAllStreams() {}

    /** Ends the command's hold on this channel; waits for nothing but a moment in which it may end by itself. */
    void abandon(Deadline grace) throws TransportException, InterruptedException {
        try {
            if (ending == null && refusal == null && whileOpen(() -> signal(Signal.TERM))) {
                if (!await(this::over, grace)) {
                    var unused = whileOpen(() -> signal(Signal.KILL));
                }
            }
        } finally {
            var unused = whileOpen(this::sendClose);
        }
    }

    private interface Sending {
        void send() throws TransportException;
    }

    /** A packet for a channel that is closed already would make the machine drop the connection. */
    private boolean whileOpen(Sending sending) throws TransportException {
        closeEvent.lock();
        try {
            if (!isOpen()) {
                return false;
            }
            sending.send();
            return true;
        } finally {
            closeEvent.unlock();
        }
    }

    @Override
    public void handle(Message message, SSHPacket packet) throws SSHException {
        if (message == Message.CHANNEL_OPEN_FAILURE) {
            int start = packet.rpos();
            packet.readUInt32();
            refusal = "it opens no session: " + packet.readString();
            packet.rpos(start);
        } else if (message == Message.CHANNEL_FAILURE) {
            refusal = "it does not run commands";
        }
        super.handle(message, packet);
        if (message == Message.CHANNEL_OPEN_CONFIRMATION) {
            settled = true;
        }
        announce();
    }

    @Override
    protected void receiveInto(ChannelInputStream stream, SSHPacket packet) throws SSHException {
        int length = packet.readUInt32AsInt();
        if (length < 0 || length > packet.available()) {
            throw new ConnectionException("a data packet of " + length + " bytes is malformed");
        }
        Capture capture = stream == getInputStream() ? stdout : stderr;
        lwin.consume(length);
        if (flooded || capture.size() > LARGEST_STREAM - length) {
            flooded = true;
            return;
        }
        capture.add(packet.array(), packet.rpos(), length);
        tail.add(packet.array(), packet.rpos(), length);
        widen();
    }

    private void widen() throws TransportException {
        long more = lwin.neededAdjustment();
        if (more > 0) {
            trans.write(newBuffer(Message.CHANNEL_WINDOW_ADJUST).putUInt32(more));
            lwin.expand(more);
        }
    }

    @Override
    public void handleRequest(String request, SSHPacket packet) throws ConnectionException, TransportException {
        try {
            if (request.equals("exit-status")) {
                ending = new Ending.Exited(packet.readUInt32AsInt());
            } else if (request.equals("exit-signal")) {
                ending = new Ending.Killed(packet.readString());
            } else {
                super.handleRequest(request, packet);
            }
        } catch (Buffer.BufferException e) {
            throw new ConnectionException(e);
        }
    }

    @Override
    public void notifyError(SSHException error) {
        loss = error;
        super.notifyError(error);
    }

    @Override
    protected void finishOff() {
        super.finishOff();
        settled = true;
        over = true;
        announce();
    }

    private void announce() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
