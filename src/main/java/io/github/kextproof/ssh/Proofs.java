package io.github.kextproof.ssh;

import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.Login;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where proofs come from: key files, passwords, the agent of this process's environment. */
final class Proofs {
    private static final Closeable NOTHING = () -> {};

    private final Map<String, String> environment;
    private final KeyFiles files = new KeyFiles();

    /** @param environment where SSH_AUTH_SOCK names the agent */
    Proofs(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** @throws ShellException of kind LOGIN_UNUSABLE: there is no point in asking the machine */
    Proof of(Access access, Deadline deadline) {
        if (access.login() instanceof Login.KeyFile login) {
            return keyFile(access, login);
        }
        if (access.login() instanceof Login.Password login) {
            return new Proof(Passwords.attempts(login.password()), NOTHING);
        }
        return agent(access, deadline);
    }

    private Proof keyFile(Access access, Login.KeyFile login) {
        KeyFiles.Read key = files.load(access, login);
        String shown = "the key " + login.file() + " (" + key.shown() + ")";
        return new Proof(List.of(Attempt.withKey(new SignedAtOnce(key.pair()), shown)), NOTHING);
    }

    private Proof agent(Access access, Deadline deadline) {
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
            return identities(access, agent, socket);
        } catch (IOException e) {
            Guard.closeQuietly(agent);
            throw LoginTrouble.agentSilent(access, socket, e);
        }
    }

    private static Proof identities(Access access, AgentClient agent, String socket) throws IOException {
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
}
