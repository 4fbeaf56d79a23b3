package io.github.kextproof.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kextproof.ssh.ShellException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.sshd.scp.server.ScpCommandFactory;
import org.apache.sshd.server.command.CommandFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** It passes when {@link #pass} says so. */
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private static final UploadProgress UNWATCHED = (bytes, total) -> {};

    @TempDir
    Path folder;

    private final ScriptedServer server = ScriptedServer.start();
    private final Transcript log = new Transcript();
    private final AtomicLong skipped = new AtomicLong();
    private final Shell shell =
            new SshjSsh(Map.of(), () -> System.nanoTime() + skipped.get()).open(server.access(), PATIENCE, log);
    private Path file = Path.of("none");

    @BeforeEach
    void write() throws IOException {
        byte[] content = new byte[3_000_000];
        new Random(7).nextBytes(content);
        file = Files.write(folder.resolve("wdav.pkg"), content);
    }

    @AfterEach
    void close() throws IOException {
        shell.close();
        server.close();
    }

    private void pass() {
        skipped.addAndGet(DEADLINE.toNanos());
    }

    /** The real protocol, into this machine's own files. */
    private void understandScp() {
        CommandFactory scripts = server.settings().getCommandFactory();
        ScpCommandFactory scp =
                new ScpCommandFactory.Builder().withDelegate(scripts).build();
        server.settings().setCommandFactory(scp);
    }

    private ShellException refused(Path source, String target, Duration deadline) {
        return catchThrowableOfType(ShellException.class, () -> shell.upload(source, target, deadline, UNWATCHED));
    }

    @Test
    void a_file_arrives_byte_for_byte_under_an_odd_name() throws IOException {
        understandScp();
        Path target = folder.resolve("a target $HOME; x");

        shell.upload(file, target.toString(), PATIENCE, UNWATCHED);

        assertThat(target).hasSameBinaryContentAs(file);
        assertThat(log.summary()).containsExactly("scp -t '" + target + "' -> exit 0");
    }

    @Test
    void an_upload_replaces_what_is_there() throws IOException {
        understandScp();
        Path target = Files.writeString(folder.resolve("old"), "x".repeat(4_000_000));

        shell.upload(file, target.toString(), PATIENCE, UNWATCHED);

        assertThat(target).hasSameBinaryContentAs(file);
    }

    @Test
    void an_empty_file_is_a_file() throws IOException {
        understandScp();
        Path empty = Files.createFile(folder.resolve("empty"));

        shell.upload(empty, folder.resolve("target").toString(), PATIENCE, UNWATCHED);

        assertThat(folder.resolve("target")).isEmptyFile();
    }

    @Test
    void progress_is_told_from_nothing_to_all() {
        understandScp();
        List<Long> told = new ArrayList<>();

        shell.upload(file, folder.resolve("target").toString(), PATIENCE, (bytes, total) -> {
            assertThat(total).isEqualTo(3_000_000);
            told.add(bytes);
        });

        assertThat(told).isSorted().startsWith(0L).endsWith(3_000_000L).hasSizeGreaterThan(5);
    }

    @Test
    void a_refusal_before_the_content_is_told_in_the_machines_words() {
        server.on("scp -t /private/var/x.pkg", stage -> {
            stage.print("\1scp: /private/var/x.pkg: Permission denied\n");
            stage.exit(1);
        });

        ShellException refused = refused(file, "/private/var/x.pkg", PATIENCE);

        assertThat(refused.kind()).isEqualTo(Kind.UPLOAD_REFUSED);
        assertThat(refused)
                .hasMessage(server.shown() + ": " + file + " was not written to /private/var/x.pkg:"
                        + " it said 'scp: /private/var/x.pkg: Permission denied', exit 1");
        assertThat(refused.advice()).isEqualTo("check the folder's owner and the free space there: ls -ld and df -h");
        assertThat(log.summary()).containsExactly("scp -t /private/var/x.pkg broke: UPLOAD_REFUSED");
    }

    @Test
    void what_the_start_up_files_print_is_told_apart_from_a_refusal() {
        server.on("scp -t /tmp/x.pkg", stage -> {
            stage.print("Welcome to the lab\n\0");
            stage.stdin().readAllBytes();
            stage.exit(0);
        });

        ShellException refused = refused(file, "/tmp/x.pkg", PATIENCE);

        assertThat(refused.kind()).isEqualTo(Kind.UPLOAD_REFUSED);
        assertThat(refused)
                .hasMessage(server.shown() + ": " + file + " was not written to /tmp/x.pkg: the login's start-up files"
                        + " print something on standard output, where scp's protocol was expected:"
                        + " 'Welcome to the lab'");
        assertThat(refused.advice())
                .isEqualTo(
                        "the login's start-up files (.zshenv, .zshrc, .bashrc, .profile) must print nothing without a"
                                + " terminal: take it out there, or put it behind [ -t 1 ]");
    }

    @Test
    void a_full_disk_is_told_though_all_was_sent() {
        server.on("scp -t /tmp/x.pkg", stage -> {
            stage.print("\0\0").stdin().readNBytes("C0644 3000000 x.pkg\n".length() + 3_000_001);
            stage.print("\1scp: /tmp/x.pkg: No space left on device\n").exit(1);
        });

        assertThat(refused(file, "/tmp/x.pkg", PATIENCE))
                .hasMessage(server.shown() + ": " + file + " was not written to /tmp/x.pkg:"
                        + " it said 'scp: /tmp/x.pkg: No space left on device', exit 1");
    }

    @Test
    void a_machine_without_scp_says_so() {
        server.on(
                "scp -t /tmp/x",
                stage -> stage.complain("zsh:1: command not found: scp\n").exit(127));

        assertThat(refused(file, "/tmp/x", PATIENCE))
                .hasMessage(server.shown() + ": " + file + " was not written to /tmp/x:"
                        + " it said 'zsh:1: command not found: scp', exit 127");
    }

    @Test
    void a_machine_that_takes_nothing_is_given_up_at_the_deadline() {
        server.on("scp -t /tmp/x", stage -> stage.print("\0\0").outlast(this::pass));

        ShellException late = refused(file, "/tmp/x", DEADLINE);

        assertThat(late.kind()).isEqualTo(Kind.DEADLINE);
        assertThat(late)
                .hasMessage(server.shown() + ": `scp -t /tmp/x` did not end within its deadline of 2 min;"
                        + " it last printed '??'");
    }

    @Test
    void a_connection_dropped_in_the_middle_is_lost() {
        server.on("scp -t /tmp/x", stage -> {
            stage.print("\0\0").stdin().readNBytes(100_000);
            stage.drop();
        });

        assertThat(refused(file, "/tmp/x", PATIENCE).kind()).isEqualTo(Kind.CONNECTION_LOST);
    }

    @Test
    void a_file_that_is_not_here_is_refused_before_the_machine_is_asked() {
        Path missing = folder.resolve("missing.pkg");

        ShellException refused = refused(missing, "/tmp/x", PATIENCE);

        assertThat(refused.kind()).isEqualTo(Kind.UPLOAD_REFUSED);
        assertThat(refused)
                .hasMessage(server.shown() + ": " + missing
                        + " was not uploaded, it cannot be read here: there is no such file");
        assertThat(server.commands()).isEmpty();
    }
}
