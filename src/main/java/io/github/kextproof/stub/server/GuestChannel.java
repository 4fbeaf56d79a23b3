package io.github.kextproof.stub.server;

import java.io.IOException;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.channel.ChannelFactory;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.channel.ChannelSessionFactory;

/** A session's channel that says how its command ended before it says that there is no more output, as OpenSSH does. */
final class GuestChannel extends ChannelSession {
    /** Makes them for every session that a client asks for. */
    static ChannelFactory factory() {
        return new ChannelSessionFactory() {
            @Override
            public Channel createChannel(Session ignored) {
                return new GuestChannel();
            }
        };
    }

    /**
     * The library sends the status last. A client that closes at the end of the output, as OpenSSH's does where connections are
     * shared, would close before and never learn it.
     */
    @Override
    protected void closeShell(int status, boolean atOnce) throws IOException {
        if (!isClosing()) {
            sendExitStatus(status);
        }
        super.closeShell(status, atOnce);
    }
}
