package io.github.kextproof.stub.server;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import org.apache.sshd.common.io.IoSession;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.channel.ChannelSession;

/** What sshd puts into the environment of a session. */
final class SessionEnvironment {
    private final IoSession connection;
    private final Map<String, String> sent;

    SessionEnvironment(ChannelSession channel, Environment environment) {
        this.connection = channel.getSession().getIoSession();
        this.sent = Map.copyOf(environment.getEnv());
    }

    /** Whether the client asked for a terminal, which it names its kind of then. */
    boolean hasTerminal() {
        return sent.containsKey(Environment.ENV_TERM);
    }

    /** macOS's sshd accepts LANG and LC_* from the client, nothing else. */
    Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>(sent);
        variables.keySet().removeIf(name -> !name.equals("LANG") && !name.startsWith("LC_"));
        if (hasTerminal()) {
            variables.put("TERM", sent.getOrDefault(Environment.ENV_TERM, "dumb"));
            variables.put("SSH_TTY", "/dev/ttys000");
        }
        if (connection.getRemoteAddress() instanceof InetSocketAddress client
                && connection.getLocalAddress() instanceof InetSocketAddress server) {
            String from = client.getAddress().getHostAddress() + " " + client.getPort();
            variables.put("SSH_CLIENT", from + " " + server.getPort());
            variables.put("SSH_CONNECTION", from + " " + server.getAddress().getHostAddress() + " " + server.getPort());
        }
        return variables;
    }
}
