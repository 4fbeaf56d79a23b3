package io.github.kextproof.ssh;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.sshd.client.future.DefaultOpenFuture;
import org.apache.sshd.client.future.OpenFuture;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.channel.exception.SshChannelOpenException;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.channel.ChannelSessionFactory;

/** Refuses a connection its second session as OpenSSH's MaxSessions does: the channel is not opened, and the connection stays. */
final class OneSessionAtATime extends ChannelSessionFactory {
    private final List<Channel> admitted = new CopyOnWriteArrayList<>();

    @Override
    public Channel createChannel(Session session) {
        return new ChannelSession() {
            @Override
            public OpenFuture open(long recipient, long rwSize, long packetSize, Buffer buffer) {
                // One that ends has said so before it tells the client: whoever knows of the end finds the place free.
                if (admitted.stream().filter(one -> one.getSession() == session).allMatch(Channel::isClosing)) {
                    admitted.add(this);
                    return super.open(recipient, rwSize, packetSize, buffer);
                }
                OpenFuture refused = new DefaultOpenFuture(this, this);
                refused.setException(new SshChannelOpenException(
                        recipient, SshConstants.SSH_OPEN_RESOURCE_SHORTAGE, "no more sessions"));
                return refused;
            }
        };
    }
}
