package io.github.kextproof.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kextproof.mac.Secret;
import io.github.kextproof.ssh.ShellException.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** It passes when {@link #pass} says so. */
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private final ScriptedServer server = ScriptedServer.start();
    private final Transcript log = new Transcript();
    private final AtomicLong skipped = new AtomicLong();
    private final Shell shell =
            new SshjSsh(Map.of(), () -> System.nanoTime() + skipped.get()).open(server.access(), PATIENCE, log);

    @AfterEach
    void close() throws IOException {
        shell.close();
        server.close();
    }

    private Outcome run(String... words) {
        return shell.run(CommandLine.of(words), PATIENCE);
    }

    private ShellException broken(Duration deadline, String... words) {
        return catchThrowableOfType(ShellException.class, () -> shell.run(CommandLine.of(words), deadline));
    }

    private void pass() {
        skipped.addAndGet(DEADLINE.toNanos());
    }

    @Test
    void output_and_errors_stay_apart() {
        server.on(
                "sw_vers",
                stage -> stage.print("10.15.7\n").complain("careful\n").exit(0));

        Outcome outcome = run("sw_vers");

        assertThat(outcome.stdout().text()).isEqualTo("10.15.7\n");
        assertThat(outcome.stderr().text()).isEqualTo("careful\n");
        assertThat(outcome.succeeded()).isTrue();
        assertThat(outcome.shown()).isEqualTo("sw_vers -> exit 0");
    }

    @Test
    void an_exit_status_is_data() {
        server.on("kextutil", stage -> stage.complain("rejected").exit(27));

        assertThat(run("kextutil").ending()).isEqualTo(new Ending.Exited(27));
    }

    @Test
    void an_exit_signal_keeps_its_name_and_the_output_before_it() {
        server.on("installer", stage -> stage.print("half").dieBy("USR1"));

        Outcome outcome = run("installer");

        assertThat(outcome.ending()).isEqualTo(new Ending.Killed("USR1"));
        assertThat(outcome.stdout().text()).isEqualTo("half");
    }

    @Test
    void many_commands_share_one_connection() {
        server.on("true", stage -> stage.exit(0));

        for (int i = 0; i < 20; i++) {
            assertThat(run("true").succeeded()).isTrue();
        }

        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.commands()).hasSize(20);
    }

    @Test
    void commands_run_though_the_machine_allows_one_session_at_a_time() {
        server.settings().setChannelFactories(List.of(new OneSessionAtATime()));
        server.on("true", stage -> stage.exit(0));

        try (Shell narrow = new SshjSsh().open(server.access(), PATIENCE, log)) {
            for (int i = 0; i < 3; i++) {
                assertThat(narrow.run(CommandLine.of("true"), PATIENCE).succeeded())
                        .isTrue();
            }
        }
    }

    @Test
    void five_megabytes_arrive_whole_on_both_streams() {
        byte[] megabyte = new byte[1024 * 1024];
        Arrays.fill(megabyte, (byte) 'x');
        String complaint = "y".repeat(100_000);
        server.on("log", stage -> {
            for (int i = 0; i < 5; i++) {
                stage.print(megabyte).complain(complaint);
            }
            stage.exit(0);
        });

        Outcome outcome = run("log");

        assertThat(outcome.stdout().size()).isEqualTo(5 * 1024 * 1024);
        assertThat(outcome.stdout().text()).matches("x+");
        assertThat(outcome.stderr().text()).isEqualTo(complaint.repeat(5));
    }

    @Test
    void a_secret_goes_to_standard_input_with_a_newline_and_nowhere_else() {
        server.on(
                "sudo -S true", stage -> stage.print("[" + stage.input() + "]").exit(0));

        Outcome outcome = shell.run(CommandLine.of("sudo", "-S", "true").withInput(Secret.of("tr0ub4dor")), PATIENCE);

        assertThat(outcome.stdout().text()).isEqualTo("[tr0ub4dor\n]");
        assertThat(server.commands()).containsExactly("sudo -S true");
        assertThat(outcome.command().toString() + log.summary()).doesNotContain("tr0ub4dor");
    }

    @Test
    void a_command_without_input_reads_the_end_of_it() {
        server.on("cat", stage -> stage.print("[" + stage.input() + "]").exit(0));

        assertThat(run("cat").stdout().text()).isEqualTo("[]");
    }

    @Test
    void a_command_that_does_not_read_its_input_is_fine() {
        server.on("true", stage -> stage.exit(0));

        for (int i = 0; i < 20; i++) {
            CommandLine command = CommandLine.of("true").withInput(Secret.of("unread"));
            assertThat(shell.run(command, PATIENCE).succeeded()).isTrue();
        }
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void words_stay_words() {
        server.on("ls 'a b' '*' 'it'\\''s'", stage -> stage.exit(0));

        assertThat(run("ls", "a b", "*", "it's").succeeded()).isTrue();
    }

    @Test
    void a_command_that_does_not_end_is_given_up_at_its_deadline() {
        server.on("sleep 60", stage -> stage.print("waiting\nfor godot").outlast(this::pass));

        ShellException late = broken(DEADLINE, "sleep", "60");

        assertThat(late.kind()).isEqualTo(Kind.DEADLINE);
        assertThat(late)
                .hasMessage(server.shown() + ": `sleep 60` did not end within its deadline of 2 min;"
                        + " it last printed 'waiting\\nfor godot'");
        assertThat(late.advice())
                .isEqualTo("what it started may still run there, above all as root;"
                        + " raise the deadline if the machine is merely slow");
        assertThat(log.summary()).containsExactly("sleep 60 broke: DEADLINE");
    }

    @Test
    void after_a_deadline_the_connection_goes_on() {
        server.on("sleep 60", stage -> stage.outlast(this::pass)).on("true", stage -> stage.exit(0));

        broken(DEADLINE, "sleep", "60");

        assertThat(run("true").succeeded()).isTrue();
        assertThat(run("true").succeeded()).isTrue();
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void something_in_the_background_that_holds_the_output_open_does_not_outlast_the_deadline() {
        server.on("start daemon", stage -> stage.exitButStay(0).outlast(this::pass));

        ShellException late = broken(DEADLINE, "start", "daemon");

        assertThat(late.kind()).isEqualTo(Kind.DEADLINE);
        assertThat(late)
                .hasMessage(server.shown() + ": `start daemon` ended with exit 0, but something it started held its"
                        + " output open until the deadline of 2 min; it had printed nothing");
        assertThat(late.advice()).isEqualTo("start what runs in the background with its output redirected");
    }

    @Test
    void an_echoed_secret_is_masked_in_the_message() {
        server.on("sudo -S id", stage -> stage.print("you said tr0ub4dor").outlast(this::pass));
        CommandLine command = CommandLine.of("sudo", "-S", "id").withInput(Secret.of("tr0ub4dor"));

        ShellException late = catchThrowableOfType(ShellException.class, () -> shell.run(command, DEADLINE));

        assertThat(late)
                .hasMessage(server.shown() + ": `sudo -S id` did not end within its deadline of 2 min;"
                        + " it last printed 'you said ******'");
    }

    @Test
    void a_channel_that_closes_without_an_exit_status_has_cut_the_output() {
        server.on("mdatp health", stage -> stage.print("healthy : tr").cut());

        ShellException cut = broken(PATIENCE, "mdatp", "health");

        assertThat(cut.kind()).isEqualTo(Kind.OUTPUT_CUT);
        assertThat(cut)
                .hasMessage(server.shown() + ": `mdatp health` ended without an exit status after 12 bytes of output,"
                        + " which may be incomplete; it last printed 'healthy : tr'");
        assertThat(cut.advice()).isEqualTo("run it again; if it stays so, see the machine's system.log");
    }

    @Test
    void a_long_command_does_not_hide_what_happened() {
        String script = "x".repeat(200) + "y".repeat(200);
        server.on("osascript " + script, stage -> stage.cut());

        assertThat(broken(PATIENCE, "osascript", script))
                .hasMessage(server.shown() + ": `osascript " + "x".repeat(140) + " [...] " + "y".repeat(150)
                        + "` ended without an exit status after 0 bytes of output, which may be incomplete; it had"
                        + " printed nothing");
    }

    @Test
    void a_dropped_connection_is_lost_with_what_had_arrived() {
        // Not before the input has ended: what is still unread when a machine closes makes the closing a reset.
        server.on("reboot", stage -> {
            stage.input();
            stage.print("bye\n").drop();
        });

        ShellException lost = broken(PATIENCE, "reboot");

        assertThat(lost.kind()).isEqualTo(Kind.CONNECTION_LOST);
        assertThat(lost)
                .hasMessage(server.shown() + ": `reboot` was cut off after 4 bytes of output:"
                        + " the connection was lost, the machine closed it");
        assertThat(lost.advice()).isEqualTo("did the Mac sleep, restart or leave the network? See its system.log");
        assertThat(log.summary()).containsExactly("reboot broke: CONNECTION_LOST");
    }

    @Test
    void after_a_lost_connection_nothing_is_started() {
        server.on("reboot", ScriptedServer.Stage::drop);

        broken(PATIENCE, "reboot");
        ShellException lost = broken(PATIENCE, "true");

        assertThat(lost.kind()).isEqualTo(Kind.CONNECTION_LOST);
        assertThat(lost).hasMessage(server.shown() + ": `true` was not started: this connection has ended");
    }

    @Test
    void an_interrupted_thread_leaves_the_command_and_stays_interrupted() {
        server.on("sleep 60", ScriptedServer.Stage::hang).on("true", stage -> stage.exit(0));
        Thread.currentThread().interrupt();

        ShellException interrupted = broken(PATIENCE, "sleep", "60");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(interrupted.kind()).isEqualTo(Kind.INTERRUPTED);
        assertThat(interrupted)
                .hasMessage(server.shown()
                        + ": `sleep 60` was left alone before it ended, because this thread was interrupted");
        assertThat(run("true").succeeded()).isTrue();
    }

    @Test
    void a_closed_shell_runs_nothing_and_closes_again_in_peace() {
        shell.close();
        shell.close();

        assertThat(broken(PATIENCE, "true"))
                .hasMessage(server.shown() + ": `true` was not started: this connection has ended");
    }
}
