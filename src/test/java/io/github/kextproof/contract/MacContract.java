package io.github.kextproof.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.kextproof.mac.Secret;
import io.github.kextproof.mac.SudoRule;
import io.github.kextproof.macos.MacShell;
import io.github.kextproof.macos.SudoRefused;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.Ending;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the harness relies on and every Mac does, over a real connection. On a real Mac nothing is changed but a directory in
 * {@code /tmp} that goes again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MacContract {
    private static final Duration PATIENCE = MacUnderContract.PATIENCE;
    private static final int FIFTY_MEGABYTES = 50 * 1024 * 1024;

    private final String place = "/tmp/kextproof-contract-" + UUID.randomUUID();
    private MacUnderContract mac;
    private Shell shell;

    @TempDir
    Path here;

    abstract MacUnderContract start() throws IOException;

    @BeforeAll
    void open() throws IOException {
        mac = start();
        shell = mac.shell();
        run("mkdir", place);
    }

    @AfterAll
    void close() {
        if (shell != null) {
            run("rm", "-rf", place);
            shell.close();
        }
        if (mac != null) {
            mac.close();
        }
    }

    private Outcome run(String... words) {
        return shell.run(CommandLine.of(words), PATIENCE);
    }

    /** With a client that logs in by a password, as to a stub Mac anybody can. */
    private Caller caller() throws IOException {
        assumeTrue(mac.isStub(), "only the harness itself knows how to log in to this Mac");
        return mac.caller();
    }

    private Path file(String name, int size) throws IOException {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return Files.write(here.resolve(name), content);
    }

    private String upload(Path file, String name) {
        String target = place + "/" + name;
        shell.upload(file, target, PATIENCE, (sent, total) -> {});
        return target;
    }

    @Test
    void every_exit_status_arrives() {
        List<Integer> wrong = IntStream.range(0, 256)
                .filter(status -> !run("sh", "-c", "exit " + status).exited(status))
                .boxed()
                .toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_signal_that_ends_a_command_is_named() {
        Outcome outcome = mac.isStub() ? run("sw_vers", "signal") : run("sh", "-c", "kill -SEGV $$");

        assertThat(outcome.ending()).isEqualTo(new Ending.Killed("SEGV"));
    }

    @Test
    void every_character_survives_quoting() {
        String all = IntStream.range(1, 128)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertThat(run("printf", "%s", all).stdout().text()).isEqualTo(all);
    }

    @Test
    void every_character_survives_quoting_alone_too() {
        List<String> wrong = IntStream.range(1, 128)
                .mapToObj(Character::toString)
                .filter(one -> !run("printf", "%s", one).stdout().text().equals(one))
                .toList();

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "許可",
                "Tillåt è 允許",
                "\uD83D\uDD12",
                "e\u0301",
                "a\nb\n\nc\n",
                "-n",
                "--",
                "~",
                "~root",
                "*",
                "{a,b}",
                "=ls",
                "#",
                "!!",
                "a=b",
                "$(exit 3)",
                "'\\''",
                "\\",
                " ",
                "%",
                "^",
                "a[b"
            })
    void a_word_stays_one_word(String word) {
        assertThat(run("printf", "<%s>", word, "").stdout().text()).isEqualTo("<" + word + "><>");
    }

    @Test
    void empty_words_stay() {
        assertThat(run("printf", "<%s>", "", "", "a", "").stdout().text()).isEqualTo("<><><a><>");
    }

    @Test
    void words_of_any_length_stay_whole() {
        String word = "x".repeat(100_000);

        assertThat(run("printf", "%s", word).stdout().text()).isEqualTo(word);
    }

    @Test
    void a_command_that_is_not_there_is_no_broken_connection() {
        assertThat(run("nothing-like-this").ending()).isEqualTo(new Ending.Exited(127));
    }

    @Test
    void every_byte_passes_from_input_to_output() throws IOException {
        byte[] all = new byte[4 * 256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        try (Caller caller = caller()) {
            assertThat(caller.through("cat", all)).isEqualTo(all);
        }
    }

    @Test
    void input_that_a_command_does_not_want_stays_for_the_next() throws IOException {
        try (Caller caller = caller()) {
            byte[] out = caller.through(
                    "sw_vers -nonsense 2>/dev/null; hostname >/dev/null; cat",
                    "for cat\n".getBytes(StandardCharsets.UTF_8));

            assertThat(new String(out, StandardCharsets.UTF_8)).endsWith("for cat\n");
        }
    }

    @Test
    void fifty_megabytes_pass_on_both_streams() throws IOException {
        String target = upload(file("large", FIFTY_MEGABYTES), "large");

        Outcome outcome = run("sh", "-c", "cat \"$0\"; cat \"$0\" >&2", target);

        byte[] sent = Files.readAllBytes(here.resolve("large"));
        assertThat(Arrays.equals(outcome.stdout().bytes(), sent)).isTrue();
        assertThat(Arrays.equals(outcome.stderr().bytes(), sent)).isTrue();
    }

    @Test
    void fifty_megabytes_pass_on_standard_input() throws IOException {
        byte[] sent = Files.readAllBytes(file("input", FIFTY_MEGABYTES));
        try (Caller caller = caller()) {
            assertThat(Arrays.equals(caller.through("cat", sent), sent)).isTrue();
        }
    }

    @Test
    void a_simulated_command_reads_fifty_megabytes() throws IOException {
        byte[] sent = Files.readAllBytes(file("input", FIFTY_MEGABYTES));
        try (Caller caller = caller()) {
            assertThat(new String(caller.through("wc -c", sent), StandardCharsets.UTF_8).strip())
                    .isEqualTo(String.valueOf(sent.length));
        }
    }

    @Test
    void nine_commands_run_at_once_on_one_connection() throws IOException {
        try (Caller caller = caller()) {
            List<Caller.Started> started = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                started.add(caller.start(
                        "sw_vers -productVersion; read line; echo " + i + " \"$line\"", new byte[] {'a', '\n'}));
            }
            for (int i = 0; i < 9; i++) {
                assertThat(Caller.text(started.get(i)).out()).endsWith("\n" + i + " a\n");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "with blank",
                "'quoted'",
                "a\"b",
                "許可.pkg",
                "-dash",
                "$HOME",
                "a;b",
                "*",
                "a\\b",
                "~",
                "a\tb"
            })
    void a_file_arrives_whatever_its_name(String name) throws IOException {
        Path file = file("small", 1000);

        String target = upload(file, name);

        assertThat(run("cat", target).stdout().bytes()).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void an_empty_file_arrives_and_replaces_another() throws IOException {
        upload(file("full", 10), "replaced");

        String target = upload(file("empty", 0), "replaced");

        assertThat(run("stat", "-f%z", target).stdout().text()).isEqualTo("0\n");
    }

    @Test
    void a_file_for_a_directory_that_is_not_there_is_refused() throws IOException {
        Path file = file("lost", 10);

        assertThatThrownBy(() -> upload(file, "not/there")).isInstanceOf(ShellException.class);
        assertThat(run("true").succeeded()).isTrue();
    }

    @Test
    void the_connection_lives_on_after_a_command_was_given_up_amid_its_output() {
        CommandLine endless = CommandLine.of("sh", "-c", "while :; do echo and so on; done");

        assertThatThrownBy(() -> shell.run(endless, Duration.ofMillis(500))).isInstanceOf(ShellException.class);

        assertThat(run("echo", "well").stdout().text()).isEqualTo("well\n");
    }

    @Test
    void commands_run_as_root_with_the_sudo_of_the_inventory() {
        assertThat(new MacShell(shell, mac.sudo(), PATIENCE)
                        .askAsRoot("id", "-u")
                        .stdout()
                        .text())
                .isEqualTo("0\n");
    }

    @ParameterizedTest
    @CsvSource({
        "nopasswd, without, ",
        "nopasswd, right, ",
        "password, right, ",
        "password, wrong, WRONG_PASSWORD",
        "password, without, PASSWORD_NEEDED",
        "wrong-password, right, WRONG_PASSWORD",
        "terminal, right, NO_TERMINAL",
        "terminal, without, NO_TERMINAL",
        "not-allowed, right, NOT_IN_SUDOERS"
    })
    void sudo_refuses_for_what_it_is_set_to(String says, String given, SudoRefused.Reason reason) {
        assumeTrue(mac.isStub(), "nobody changes a real Mac's sudo");
        run("sw_vers", "sudo=" + says);
        MacShell asking = new MacShell(shell, rule(given), PATIENCE);

        if (reason == null) {
            assertThat(asking.askAsRoot("id", "-u").stdout().text()).isEqualTo("0\n");
        } else {
            assertThatThrownBy(() -> asking.askAsRoot("id", "-u"))
                    .isInstanceOfSatisfying(
                            SudoRefused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(reason));
        }
        run("sw_vers", "sudo=" + (mac.sudo() instanceof SudoRule.WithPassword ? "password" : "nopasswd"));
    }

    /** An old sudo says so; a newer one asks for another password, for which nobody is there. */
    @Test
    void sudo_refuses_when_the_password_has_expired() {
        assumeTrue(
                mac.isStub() && mac.sudo() instanceof SudoRule.WithPassword,
                "who needs no password may have an expired one (sudo 1.8.29's notes)");
        run("sw_vers", "sudo=expired");
        MacShell asking = new MacShell(shell, mac.sudo(), PATIENCE);

        assertThatThrownBy(() -> asking.askAsRoot("id", "-u")).isInstanceOf(SudoRefused.class);

        run("sw_vers", "sudo=password");
    }

    private static SudoRule rule(String given) {
        return switch (given) {
            case "right" -> new SudoRule.WithPassword(Secret.of(MacUnderContract.PASSWORD));
            case "wrong" -> new SudoRule.WithPassword(Secret.of("not the password"));
            default -> new SudoRule.WithoutPassword();
        };
    }
}
