package io.github.kextproof.stub;

import io.github.kextproof.stub.server.Endpoint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Set;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;

/** A plain SSH client, as anybody may bring one. */
final class SshCaller implements AutoCloseable {
    record Result(int status, String out, String err) {}

    static final Duration DEADLINE = Duration.ofSeconds(30);

    private final SshClient client = SshClient.setUpDefaultClient();
    private volatile String hostKey = "none";
    private final ClientSession session;

    private SshCaller(Endpoint endpoint, String user) throws IOException {
        client.setServerKeyVerifier((ignored, address, key) -> remember(key));
        client.start();
        try {
            session = client.connect(user, endpoint.address(), endpoint.port())
                    .verify(DEADLINE)
                    .getSession();
        } catch (IOException e) {
            client.stop();
            throw e;
        }
    }

    static SshCaller withPassword(Endpoint endpoint, String password) throws IOException {
        SshCaller caller = new SshCaller(endpoint, endpoint.user());
        caller.session.addPasswordIdentity(password);
        return caller.loggedIn();
    }

    static SshCaller withKey(Endpoint endpoint, KeyPair key) throws IOException {
        SshCaller caller = new SshCaller(endpoint, endpoint.user());
        caller.session.addPublicKeyIdentity(key);
        return caller.loggedIn();
    }

    private SshCaller loggedIn() throws IOException {
        try {
            session.auth().verify(DEADLINE);
            return this;
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private boolean remember(PublicKey key) {
        hostKey = KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
        return true;
    }

    String hostKey() {
        return hostKey;
    }

    ClientSession session() {
        return session;
    }

    Result run(String line) throws IOException {
        return run(line, new ByteArrayInputStream(new byte[0]));
    }

    Result run(String line, String input) throws IOException {
        return run(line, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    }

    Result run(String line, InputStream input) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (ChannelExec channel = session.createExecChannel(line)) {
            channel.setIn(input);
            channel.setOut(out);
            channel.setErr(err);
            channel.open().verify(DEADLINE);
            await(channel);
            Integer status = channel.getExitStatus();
            return new Result(
                    status == null ? -1 : status,
                    out.toString(StandardCharsets.UTF_8),
                    err.toString(StandardCharsets.UTF_8));
        }
    }

    static void await(ClientChannel channel) {
        Set<ClientChannelEvent> events = channel.waitFor(Set.of(ClientChannelEvent.CLOSED), DEADLINE);
        if (events.contains(ClientChannelEvent.TIMEOUT)) {
            throw new AssertionError("the channel is still open after " + DEADLINE);
        }
    }

    @Override
    public void close() {
        client.stop();
    }
}
