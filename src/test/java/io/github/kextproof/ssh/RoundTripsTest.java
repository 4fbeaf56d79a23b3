package io.github.kextproof.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.HostKeyPin;
import io.github.kextproof.mac.Login;
import io.github.kextproof.mac.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.client.future.DefaultOpenFuture;
import org.apache.sshd.client.future.OpenFuture;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.io.IoSession;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.channel.ChannelSessionFactory;
import org.apache.sshd.server.session.ServerSessionImpl;
import org.apache.sshd.server.session.SessionFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts what this side says and waits for, by what the other side has heard when it answers: no clock decides. */
class RoundTripsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int END_OF_INPUT = 96;
    /** What asks for an answer, and so may cost a round trip. */
    private static final Map<Integer, String> QUESTIONS = Map.of(
            20, "key exchange",
            30, "key share",
            5, "service",
            50, "login",
            90, "session",
            98, "command");

    private final List<String> questions = new CopyOnWriteArrayList<>();
    private final AtomicInteger endsOfInput = new AtomicInteger();
    private final LateSessions sessions = new LateSessions();
    private final ScriptedServer server = listening();

    private ScriptedServer listening() {
        ScriptedServer made = ScriptedServer.with(TestKeys.ecdsa());
        made.settings().setSessionFactory(new Listening(made.settings()));
        made.settings().setChannelFactories(List.of(sessions));
        return made.listen();
    }

    @AfterEach
    void close() throws IOException {
        sessions.openAll();
        server.close();
    }

    private Shell open() {
        return new SshjSsh().open(server.access(), PATIENCE, new Transcript());
    }

    private long asked(String question) {
        return questions.stream().filter(question::equals).count();
    }

    private final class Listening extends SessionFactory {
        Listening(SshServer machine) {
            super(machine);
        }

        @Override
        protected ServerSessionImpl doCreateSession(IoSession socket) throws Exception {
            return new ServerSessionImpl(getServer(), socket) {
                @Override
                protected void doHandleMessage(Buffer buffer) throws Exception {
                    int message = buffer.rawByte(buffer.rpos());
                    if (message == END_OF_INPUT) {
                        endsOfInput.incrementAndGet();
                    }
                    String question = QUESTIONS.get(message);
                    if (question != null) {
                        questions.add(question);
                    }
                    super.doHandleMessage(buffer);
                }
            };
        }
    }

    /** Answers the request for a session only when told to, but for the first so many. */
    private static final class LateSessions extends ChannelSessionFactory {
        private final List<DefaultOpenFuture> waiting = new CopyOnWriteArrayList<>();
        private volatile int atOnce = Integer.MAX_VALUE;
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public Channel createChannel(Session session) {
            return new ChannelSession() {
                @Override
                public OpenFuture open(long recipient, long window, long packet, Buffer buffer) {
                    OpenFuture opened = super.open(recipient, window, packet, buffer);
                    if (asked.incrementAndGet() <= atOnce) {
                        return opened;
                    }
                    DefaultOpenFuture late = new DefaultOpenFuture(this, this);
                    waiting.add(late);
                    return late;
                }
            };
        }

        void openAll() {
            waiting.forEach(DefaultOpenFuture::setOpened);
            waiting.clear();
        }
    }

    /** What is asked until somebody is logged in: one round trip each, and one for TCP; then a session, for which nobody waits. */
    private void assertFewest() {
        Awaitility.await("the question for the first session").atMost(PATIENCE).until(() -> asked("session") == 1);
        assertThat(questions).containsExactly("key exchange", "key share", "service", "login", "session");
    }

    @Test
    void connecting_and_logging_in_takes_five_round_trips_and_no_answer_to_the_question_for_a_session() {
        sessions.atOnce = 0;

        try (Shell shell = open()) {
            assertThat(shell).isNotNull();
            assertFewest();
        }
    }

    @Test
    void a_key_signs_without_asking_first_whether_it_would_do(@TempDir Path folder) {
        KeyPair key = TestKeys.ed25519();
        Path file = TestKeys.openSsh(key, folder.resolve("key"));
        Access access = server.allow(key.getPublic()).access(new Login.KeyFile(file, Optional.empty()));

        try (Shell shell = new SshjSsh().open(access, PATIENCE, new Transcript())) {
            assertThat(shell).isNotNull();
            assertFewest();
        }
    }

    @Test
    void this_side_says_who_it_is_without_waiting_for_the_machine() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> heard = CompletableFuture.supplyAsync(() -> firstLine(silent));
            Access access = new Access(
                    "127.0.0.1",
                    silent.getLocalPort(),
                    "tester",
                    new Login.Password(Secret.of("secret")),
                    new HostKeyPin.Fingerprint("SHA256:unknown"));

            assertThatThrownBy(() -> new SshjSsh().open(access, PATIENCE, new Transcript()))
                    .isInstanceOf(ShellException.class);
            assertThat(heard.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).startsWith("SSH-2.0-");
        }
    }

    @Test
    void each_of_twenty_commands_takes_one_round_trip_the_first_like_the_others() {
        // Not before the session for the next command has been asked for does a command end.
        server.on("true", stage -> {
            assertThat(stage.input()).isEmpty();
            Awaitility.await("the question for the next session")
                    .atMost(PATIENCE)
                    .until(() -> asked("session") == asked("command") + 1);
            stage.exit(0);
        });

        try (Shell shell = open()) {
            for (int i = 0; i < 20; i++) {
                assertThat(shell.run(CommandLine.of("true"), PATIENCE).succeeded())
                        .isTrue();
            }
        }

        List<String> each = List.of("command", "session");
        List<String> all =
                Collections.nCopies(20, each).stream().flatMap(List::stream).toList();
        assertThat(questions.subList(0, 5)).endsWith("login", "session");
        assertThat(questions.subList(5, questions.size())).isEqualTo(all);
        assertThat(endsOfInput).hasValue(20);
    }

    @Test
    void no_command_waits_for_the_session_of_the_next() {
        sessions.atOnce = 1;
        server.on("true", stage -> stage.exit(0));

        try (Shell shell = open()) {
            assertThat(shell.run(CommandLine.of("true"), PATIENCE).succeeded()).isTrue();
            assertThat(asked("command")).isEqualTo(1);
        }
    }

    @Test
    void a_first_session_that_is_slow_to_open_is_used_all_the_same() {
        sessions.atOnce = 0;
        server.on("true", stage -> stage.exit(0));

        try (Shell shell = open()) {
            Awaitility.await("the first session").atMost(PATIENCE).until(() -> sessions.waiting.size() == 1);
            sessions.atOnce = Integer.MAX_VALUE;
            sessions.openAll();
            assertThat(shell.run(CommandLine.of("true"), PATIENCE).succeeded()).isTrue();
        }

        assertThat(questions.subList(4, 6)).containsExactly("session", "command");
    }

    private static String firstLine(ServerSocket silent) {
        try (Socket socket = silent.accept();
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            return String.valueOf(reader.readLine());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
