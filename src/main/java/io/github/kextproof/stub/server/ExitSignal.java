package io.github.kextproof.stub.server;

import java.io.IOException;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.channel.ChannelSession;

/** Tells the client that a signal ended its command, as RFC 4254, section 6.10, has it. */
final class ExitSignal {
    private final ChannelSession channel;

    ExitSignal(ChannelSession channel) {
        this.channel = channel;
    }

    /** @param signal without SIG */
    void send(String signal) {
        try {
            Buffer message = channel.getSession().createBuffer(SshConstants.SSH_MSG_CHANNEL_REQUEST);
            message.putUInt(channel.getRecipient());
            message.putString("exit-signal");
            message.putBoolean(false);
            message.putString(signal);
            message.putBoolean(false);
            message.putString("");
            message.putString("");
            channel.writePacket(message);
        } catch (IOException e) {
            // The client is gone already; closing is all that is left.
        } finally {
            channel.close(false);
        }
    }
}
