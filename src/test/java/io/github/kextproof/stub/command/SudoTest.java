package io.github.kextproof.stub.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.stub.shell.Account;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SudoTest {
    private static final String SUDO = "/usr/bin/sudo";
    private static final String WHOAMI = "/usr/bin/whoami";

    @TempDir
    Path directory;

    private TestMac asking(String macos) {
        return TestMac.with(TestMac.definition(macos, "x86_64", "en", "none", true, "never"), directory);
    }

    @Test
    void without_a_password_rule_the_command_runs_as_root() {
        assertThat(TestMac.catalina(directory).asQa(SUDO, "-n", WHOAMI)).isEqualTo(Ran.printing("root\n"));
    }

    @Test
    void it_runs_as_another_user_when_told_so() {
        assertThat(TestMac.catalina(directory).asRoot(SUDO, "-u", "qa", WHOAMI)).isEqualTo(Ran.printing("qa\n"));
    }

    @Test
    void an_unknown_user_is_named() {
        assertThat(TestMac.catalina(directory).asQa(SUDO, "-u", "nobody-here", WHOAMI))
                .isEqualTo(
                        Ran.failing(1, "sudo: unknown user: nobody-here\nsudo: unable to initialize policy plugin\n"));
    }

    @Test
    void an_old_sudo_has_no_tty_to_ask_at() {
        assertThat(asking("10.14.6").asQa(SUDO, WHOAMI))
                .isEqualTo(Ran.failing(1, "sudo: no tty present and no askpass program specified\n"));
    }

    @Test
    void a_newer_sudo_requires_a_terminal() {
        assertThat(asking("10.15.7").asQa(SUDO, WHOAMI))
                .isEqualTo(Ran.failing(
                        1,
                        "sudo: a terminal is required to read the password; either use the -S option to read from"
                                + " standard input or configure an askpass helper\n"));
    }

    @Test
    void not_to_be_asked_is_refused_where_a_password_is_required() {
        assertThat(asking("10.15.7").asQa(SUDO, "-n", WHOAMI))
                .isEqualTo(Ran.failing(1, "sudo: a password is required\n"));
    }

    @Test
    void the_password_is_the_first_line_of_the_input_and_the_rest_is_the_commands() {
        assertThat(asking("10.13.6").asQaWithInput("secret\nfor the command\n", SUDO, "-S", "-p", "", "/bin/cat"))
                .isEqualTo(Ran.printing("for the command\n"));
    }

    @Test
    void options_may_be_written_together() {
        assertThat(asking("10.13.6").asQaWithInput("secret\n", SUDO, "-kSp", "pw> ", "--", WHOAMI))
                .isEqualTo(new Ran(0, "root\n", "pw> "));
    }

    @Test
    void a_wrong_password_is_asked_for_again_until_the_input_ends() {
        assertThat(asking("10.13.6").asQaWithInput("wrong\n", SUDO, "-S", WHOAMI))
                .isEqualTo(
                        Ran.failing(1, "Password:Sorry, try again.\nPassword:\nsudo: 1 incorrect password attempt\n"));
    }

    @Test
    void a_newer_sudo_says_that_the_input_ended() {
        assertThat(asking("10.15.7").asQaWithInput("wrong\n", SUDO, "-S", WHOAMI))
                .isEqualTo(Ran.failing(1, """
                        Password:Sorry, try again.
                        Password:
                        sudo: no password was provided
                        sudo: 1 incorrect password attempt
                        """));
    }

    @Test
    void three_wrong_passwords_are_enough() {
        assertThat(asking("10.15.7").asQaWithInput("a\nb\nc\nsecret\n", SUDO, "-S", "-p", "", WHOAMI))
                .isEqualTo(
                        Ran.failing(1, "Sorry, try again.\nSorry, try again.\nsudo: 3 incorrect password attempts\n"));
    }

    @Test
    void the_second_try_may_be_right() {
        assertThat(asking("10.15.7").asQaWithInput("a\nsecret\n", SUDO, "-S", "-p", "", WHOAMI))
                .isEqualTo(new Ran(0, "root\n", "Sorry, try again.\n"));
    }

    @Test
    void it_asks_every_time() {
        TestMac mac = asking("10.15.7");
        mac.asQaWithInput("secret\n", SUDO, "-S", "-v");

        assertThat(mac.asQa(SUDO, "-n", WHOAMI).err()).isEqualTo("sudo: a password is required\n");
    }

    @Test
    void at_a_terminal_it_asks_there() {
        TestMac mac =
                asking("10.15.7").at(prompt -> prompt.equals("Password:") ? Optional.of("secret") : Optional.empty());

        assertThat(mac.asQaWithInput("not the password\n", SUDO, "/bin/cat"))
                .isEqualTo(Ran.printing("not the password\n"));
    }

    @Test
    void to_refresh_what_it_remembers_it_asks_even_where_a_command_needs_no_password() {
        assertThat(TestMac.catalina(directory).asQa(SUDO, "-n", "-v"))
                .isEqualTo(Ran.failing(1, "sudo: a password is required\n"));
    }

    @Test
    void nobody_is_asked_to_become_who_they_are() {
        assertThat(asking("10.15.7").asQa(SUDO, "-n", "-u", "qa", WHOAMI)).isEqualTo(Ran.printing("qa\n"));
    }

    @Test
    void root_is_never_asked() {
        assertThat(asking("10.15.7").run(Account.ROOT, "", SUDO, WHOAMI)).isEqualTo(Ran.printing("root\n"));
    }

    @Test
    void a_user_session_is_entered_through_launchctl_and_sudo() {
        assertThat(TestMac.catalina(directory)
                        .asQa(SUDO, "/bin/launchctl", "asuser", "501", "/usr/bin/sudo", "-u", "qa", WHOAMI))
                .isEqualTo(Ran.printing("qa\n"));
    }
}
