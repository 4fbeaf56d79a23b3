package io.github.kextproof.ssh;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.Message;
import net.schmizz.sshj.common.SSHPacket;
import net.schmizz.sshj.transport.TransportException;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.method.AbstractAuthMethod;

/**
 * Public-key login with a key that an agent holds (RFC 4252, section 7).
 *
 * <p>The machine is asked first whether the key would do: an agent may ask its owner before each signature.
 */
final class SignedByAgent extends AbstractAuthMethod {
    private final AgentClient agent;
    private final AgentClient.Identity identity;
    private final Deque<String> algorithms;

    SignedByAgent(AgentClient agent, AgentClient.Identity identity) {
        super("publickey");
        this.agent = agent;
        this.identity = identity;
        this.algorithms = new ArrayDeque<>(identity.algorithms());
    }

    @Override
    protected SSHPacket buildReq() throws UserAuthException {
        return request(false);
    }

    private SSHPacket request(boolean signed) throws UserAuthException {
        return super.buildReq()
                .putBoolean(signed)
                .putString(algorithms.getFirst())
                .putString(identity.blob());
    }

    @Override
    public void handle(Message message, SSHPacket packet) throws UserAuthException, TransportException {
        if (message != Message.USERAUTH_60) {
            super.handle(message, packet);
            return;
        }
        SSHPacket request = request(true);
        byte[] toSign = new Buffer.PlainBuffer()
                .putString(params.getTransport().getSessionID())
                .putBuffer(request)
                .getCompactData();
        try {
            request.putString(agent.sign(identity, algorithms.getFirst(), toSign));
        } catch (IOException e) {
            throw new UserAuthException(new AgentRefusal(e));
        }
        params.getTransport().write(request);
    }

    /** With the next algorithm that the key can sign with, if the machine refused this one. */
    @Override
    public boolean shouldRetry() {
        if (algorithms.size() == 1) {
            return false;
        }
        algorithms.removeFirst();
        return true;
    }

    /** The agent did not sign, though the machine would have taken the key. */
    static final class AgentRefusal extends IOException {
        private static final long serialVersionUID = 1L;

        AgentRefusal(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
