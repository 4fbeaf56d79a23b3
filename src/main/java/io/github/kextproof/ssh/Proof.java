package io.github.kextproof.ssh;

import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.Login;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a user proves who they are: what is tried, in order, and what is held open meanwhile.
 *
 * @param held the agent's socket, if an agent signs
 */
record Proof(List<Attempt> attempts, Closeable held) implements Closeable {
    private static final Closeable NOTHING = () -> {};

    /** @throws ShellException of kind LOGIN_UNUSABLE: there is no point in asking the machine */
    static Proof of(Access access, Map<String, String> environment, Deadline deadline) {
        if (access.login() instanceof Login.KeyFile login) {
            return keyFile(access, login);
        }
        if (access.login() instanceof Login.Password login) {
            return new Proof(Passwords.attempts(login.password()), NOTHING);
        }
        return agent(access, environment, deadline);
    }

    private static Proof keyFile(Access access, Login.KeyFile login) {
        KeyPair pair = KeyFiles.load(access, login);
        HostKey key = HostKey.of(pair.getPublic());
        String shown = "the key " + login.file() + " (" + key.shown() + ")";
        return new Proof(List.of(Attempt.withKey(new SignedAtOnce(pair), shown)), NOTHING);
    }

    private static Proof agent(Access access, Map<String, String> environment, Deadline deadline) {
        String socket = environment.get("SSH_AUTH_SOCK");
        if (socket == null || socket.isEmpty()) {
            throw LoginTrouble.noAgent(access);
        }
        AgentClient agent;
        try {
            agent = AgentClient.at(Path.of(socket));
        } catch (IOException e) {
            throw LoginTrouble.agentSilent(access, socket, e);
        }
        Guard guard = Guard.over(agent, deadline.left());
        try (guard) {
            return agent(access, agent, socket);
        } catch (IOException e) {
            Guard.closeQuietly(agent);
            throw LoginTrouble.agentSilent(access, socket, e);
        }
    }

    private static Proof agent(Access access, AgentClient agent, String socket) throws IOException {
        List<Attempt> attempts = new ArrayList<>();
        for (AgentClient.Identity identity : agent.identities()) {
            attempts.add(Attempt.withKey(new SignedByAgent(agent, identity), identity.shown()));
        }
        if (attempts.isEmpty()) {
            Guard.closeQuietly(agent);
            throw LoginTrouble.agentEmpty(access, socket);
        }
        return new Proof(attempts, agent);
    }

    @Override
    public void close() {
        Guard.closeQuietly(held);
    }
}
