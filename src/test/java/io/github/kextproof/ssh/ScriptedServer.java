package io.github.kextproof.ssh;

import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.HostKeyPin;
import io.github.kextproof.mac.Login;
import io.github.kextproof.mac.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.BuiltinUserAuthFactories;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.session.ServerSession;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** An SSH server on a loopback port: answers each command as its script says, and remembers what was asked of it. */
final class ScriptedServer implements AutoCloseable {
    static final String USER = "tester";
    static final Secret PASSWORD = Secret.of("correct horse");
    private static final Duration ANSWERED = Duration.ofSeconds(30);

    private final SshServer server = SshServer.setUpDefaultServer();
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<PublicKey> allowed = new CopyOnWriteArrayList<>();
    private final List<Integer> passwordsSeen = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final KeyPair hostKey;

    private ScriptedServer(KeyPair hostKey) {
        this.hostKey = hostKey;
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPasswordAuthenticator((user, password, session) -> {
            passwordsSeen.add(1);
            return USER.equals(user) && PASSWORD.reveal().equals(password);
        });
        server.setPublickeyAuthenticator((user, key, session) -> USER.equals(user) && allowed.contains(key));
        server.setCommandFactory((channel, command) -> new Played(command));
        server.addSessionListener(new Counting());
        CoreModuleProperties.TCP_NODELAY.set(server, true);
    }

    static ScriptedServer start() {
        return with(TestKeys.ecdsa()).listen();
    }

    static ScriptedServer with(KeyPair hostKey) {
        return new ScriptedServer(hostKey);
    }

    ScriptedServer listen() {
        try {
            server.start();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For what the scripts have no words for. */
    SshServer settings() {
        return server;
    }

    ScriptedServer offering(BuiltinUserAuthFactories... methods) {
        server.setUserAuthFactories(
                Arrays.stream(methods).map(BuiltinUserAuthFactories::create).toList());
        return this;
    }

    ScriptedServer allow(PublicKey key) {
        allowed.add(key);
        return this;
    }

    ScriptedServer on(String command, Script script) {
        scripts.put(command, script);
        return this;
    }

    int port() {
        return server.getPort();
    }

    /** How its messages name it. */
    String shown() {
        return USER + "@127.0.0.1:" + port();
    }

    HostKey hostKey() {
        return HostKey.of(hostKey.getPublic());
    }

    Access access(Login login) {
        return access(login, new HostKeyPin.Fingerprint(hostKey().fingerprint()));
    }

    Access access(Login login, HostKeyPin pin) {
        return new Access("127.0.0.1", port(), USER, login, pin);
    }

    Access access() {
        return access(new Login.Password(PASSWORD));
    }

    List<String> commands() {
        return commands;
    }

    /** How messages name it by such an access, once it has stopped and has no port any more. */
    String shown(Access access) {
        return USER + "@127.0.0.1:" + access.port();
    }

    /** Ends every connection without a word. */
    void drop() {
        server.getActiveSessions().forEach(session -> session.close(true));
    }

    /** Waits until the last connection has ended. */
    void awaitAbandonment() {
        Awaitility.await("the end of the connections")
                .until(() -> server.getActiveSessions().isEmpty());
    }

    int connections() {
        return connections.get();
    }

    int passwordsSeen() {
        return passwordsSeen.size();
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        server.stop(true);
    }

    /** What a command does. */
    interface Script {
        void play(Stage stage) throws Exception;
    }

    /** Where a command plays. */
    final class Stage {
        private final Played played;
        private final ChannelSession channel;

        private Stage(Played played, ChannelSession channel) {
            this.played = played;
            this.channel = channel;
        }

        String input() throws IOException {
            return new String(stdin().readAllBytes(), StandardCharsets.UTF_8);
        }

        InputStream stdin() {
            return present(played.in);
        }

        Stage print(String text) throws IOException {
            return print(text.getBytes(StandardCharsets.UTF_8));
        }

        Stage print(byte[] bytes) throws IOException {
            present(played.out).write(bytes);
            present(played.out).flush();
            return this;
        }

        Stage complain(String text) throws IOException {
            present(played.err).write(text.getBytes(StandardCharsets.UTF_8));
            present(played.err).flush();
            return this;
        }

        void exit(int status) {
            present(played.exit).onExit(status);
        }

        void dieBy(String signal) throws IOException {
            Buffer packet = request("exit-signal");
            packet.putString(signal);
            packet.putBoolean(false);
            packet.putString("");
            packet.putString("");
            channel.getSession().writePacket(packet);
            channel.close(false);
        }

        /** An exit status, though the channel stays open, as when something in the background holds it. */
        Stage exitButStay(int status) throws IOException {
            Buffer packet = request("exit-status");
            packet.putUInt(status);
            channel.getSession().writePacket(packet);
            return this;
        }

        /** Once the other side has read all that was sent to it, its deadline passes; how long that takes does not matter. */
        void outlast(Runnable deadline) throws IOException {
            awaitReceipt();
            deadline.run();
            nudge();
            hang();
        }

        private void awaitReceipt() throws IOException {
            Session session = channel.getSession();
            Buffer question = session.createBuffer(SshConstants.SSH_MSG_GLOBAL_REQUEST);
            question.putString("are-you-there@kextproof");
            question.putBoolean(true);
            // It knows no such request and says so: no answer at all would be an exception here.
            session.request("are-you-there@kextproof", question, ANSWERED);
        }

        /** Says nothing, but the other side looks at its clock. */
        private void nudge() throws IOException {
            channel.getSession().writePacket(request("nothing@kextproof"));
        }

        private Buffer request(String type) {
            Buffer packet = channel.getSession().createBuffer(SshConstants.SSH_MSG_CHANNEL_REQUEST);
            packet.putUInt(channel.getRecipient());
            packet.putString(type);
            packet.putBoolean(false);
            return packet;
        }

        /** The channel closes without an exit status. */
        void cut() {
            channel.close(false);
        }

        /** The connection goes away. */
        void drop() {
            channel.getSession().close(true);
        }

        /** Nothing more happens while the server lives. */
        void hang() {
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static <T> T present(@Nullable T stream) {
        if (stream == null) {
            throw new IllegalStateException("the command has not begun");
        }
        return stream;
    }

    private final class Played implements Command {
        private final String line;
        private @Nullable InputStream in;
        private @Nullable OutputStream out;
        private @Nullable OutputStream err;
        private @Nullable ExitCallback exit;

        Played(String line) {
            this.line = line;
        }

        @Override
        public void start(ChannelSession channel, Environment environment) {
            commands.add(line);
            Script script = Optional.ofNullable(scripts.get(line)).orElse(stage -> {
                stage.complain("no script for " + line + "\n").exit(127);
            });
            Thread thread = new Thread(() -> play(script, channel), "script " + line);
            thread.setDaemon(true);
            thread.start();
        }

        private void play(Script script, ChannelSession channel) {
            try {
                script.play(new Stage(this, channel));
            } catch (Exception e) {
                channel.close(true);
            }
        }

        @Override
        public void destroy(ChannelSession channel) {
            // The thread ends by itself, or with the server.
        }

        @Override
        public void setInputStream(InputStream stream) {
            in = stream;
        }

        @Override
        public void setOutputStream(OutputStream stream) {
            out = stream;
        }

        @Override
        public void setErrorStream(OutputStream stream) {
            err = stream;
        }

        @Override
        public void setExitCallback(ExitCallback callback) {
            exit = callback;
        }
    }

    private final class Counting implements SessionListener {
        @Override
        public void sessionCreated(Session session) {
            if (session instanceof ServerSession) {
                connections.incrementAndGet();
            }
        }
    }
}
