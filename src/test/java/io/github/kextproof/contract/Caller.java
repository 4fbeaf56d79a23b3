package io.github.kextproof.contract;

import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.Login;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;

/** A plain SSH client that sends lines as they are, several at once if need be. */
final class Caller implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final SshClient client;
    private final ClientSession session;

    private Caller(SshClient client, ClientSession session) {
        this.client = client;
        this.session = session;
    }

    /** Logs in to a stub Mac, of which the password is known and the host key is no secret's guard. */
    static Caller login(Access access) throws IOException {
        SshClient client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier((ignored, address, key) -> true);
        client.start();
        try {
            ClientSession session = client.connect(access.user(), access.address(), access.port())
                    .verify(PATIENCE)
                    .getSession();
            session.addPasswordIdentity(
                    ((Login.Password) access.login()).password().reveal());
            session.auth().verify(PATIENCE);
            return new Caller(client, session);
        } catch (IOException e) {
            client.stop();
            throw e;
        }
    }

    Answer run(String line) throws IOException {
        return text(start(line, new byte[0]));
    }

    /** The bytes that a line writes to standard output when it is given others. */
    byte[] through(String line, byte[] input) throws IOException {
        return start(line, input).finish().toByteArray();
    }

    /** Starts a line and does not wait for it. */
    Started start(String line, byte[] input) throws IOException {
        ChannelExec channel = session.createExecChannel(line);
        Started started = new Started(channel, new ByteArrayOutputStream(), new ByteArrayOutputStream());
        channel.setIn(new ByteArrayInputStream(input));
        channel.setOut(started.out());
        channel.setErr(started.err());
        channel.open().verify(PATIENCE);
        return started;
    }

    static Answer text(Started started) throws IOException {
        started.finish();
        ChannelExec channel = started.channel();
        String status =
                Optional.ofNullable(channel.getExitSignal()).orElseGet(() -> String.valueOf(channel.getExitStatus()));
        return new Answer(
                status,
                started.out().toString(StandardCharsets.UTF_8),
                started.err().toString(StandardCharsets.UTF_8));
    }

    /** A line that runs. */
    record Started(ChannelExec channel, ByteArrayOutputStream out, ByteArrayOutputStream err) {
        ByteArrayOutputStream finish() throws IOException {
            Set<ClientChannelEvent> events = channel.waitFor(Set.of(ClientChannelEvent.CLOSED), PATIENCE);
            channel.close();
            if (events.contains(ClientChannelEvent.TIMEOUT)) {
                throw new IOException("the channel is still open after " + PATIENCE);
            }
            return out;
        }
    }

    @Override
    public void close() {
        client.stop();
    }
}
