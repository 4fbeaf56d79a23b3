package io.github.kextproof.stub.server;

import java.util.Optional;
import org.apache.sshd.server.channel.ChannelSession;

/** The channel of one command, and the connection below it. */
final class ChannelWire implements Wire {
    private final ChannelSession channel;
    private final Optional<FrontDoor> door;
    private volatile boolean gone;

    ChannelWire(ChannelSession channel, Optional<FrontDoor> door) {
        this.channel = channel;
        this.door = door;
    }

    /** Whether nobody is there any more to be told how the command ended. */
    boolean isGone() {
        return gone;
    }

    @Override
    public void drop() {
        gone = true;
        channel.getSession().close(true);
    }

    @Override
    public void reset() {
        gone = true;
        door.ifPresent(front -> front.reset(channel.getSession().getIoSession().getRemoteAddress()));
        channel.getSession().close(true);
    }

    @Override
    public void cut() {
        gone = true;
        channel.close(false);
    }

    @Override
    public void kill(String signal) {
        gone = true;
        new ExitSignal(channel).send(signal);
    }
}
