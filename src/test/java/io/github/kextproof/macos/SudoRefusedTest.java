package io.github.kextproof.macos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SudoRefusedTest {
    @ParameterizedTest
    @CsvSource({
        "sudo-password-needed, PASSWORD_NEEDED",
        "sudo-no-tty-old, NO_TERMINAL",
        "sudo-no-terminal, NO_TERMINAL",
        "sudo-requiretty, NO_TERMINAL",
        "sudo-wrong-password, WRONG_PASSWORD",
        "sudo-wrong-password-new, WRONG_PASSWORD",
        "sudo-wrong-password-sv, WRONG_PASSWORD",
        "sudo-password-needed-it, OTHER",
        "sudo-not-in-sudoers, NOT_IN_SUDOERS",
        "sudo-not-in-sudoers-zh, NOT_IN_SUDOERS",
        "sudo-not-allowed, NOT_IN_SUDOERS"
    })
    void sudos_own_words_are_told_apart(String transcript, SudoRefused.Reason reason) {
        assertThat(refusal(transcript).reason()).isEqualTo(reason);
    }

    @Test
    void a_wrong_password_is_a_matter_of_the_inventory() {
        assertThat(refusal("sudo-wrong-password"))
                .hasMessage("sudo on the Mac does not accept the password: it said"
                        + " 'Sorry, try again. sudo: 1 incorrect password attempt'");
        assertThat(refusal("sudo-wrong-password").advice())
                .isEqualTo("correct the sudo password that the inventory refers to");
    }

    @Test
    void a_password_that_is_needed_can_be_given_or_made_needless() {
        assertThat(refusal("sudo-password-needed"))
                .hasMessage("sudo on the Mac asks for a password: it said 'sudo: a password is required'");
        assertThat(refusal("sudo-password-needed").advice())
                .isEqualTo("refer to the login user's password in the inventory,"
                        + " or give the user a NOPASSWD rule in /etc/sudoers.d");
    }

    @Test
    void a_missing_terminal_has_three_ways_out() {
        assertThat(refusal("sudo-requiretty"))
                .hasMessage(
                        "sudo on the Mac asks for a terminal: it said 'sudo: sorry, you must have a tty to run sudo'");
        assertThat(refusal("sudo-requiretty").advice())
                .isEqualTo("refer to the login user's password in the inventory,"
                        + " or give the user a NOPASSWD rule in /etc/sudoers.d and take requiretty out");
    }

    @Test
    void a_user_who_is_no_administrator_is_told_so() {
        assertThat(refusal("sudo-not-in-sudoers"))
                .hasMessage("sudo on the Mac does not let the login user do this: it said"
                        + " 'bob is not in the sudoers file. This incident will be reported.'");
        assertThat(refusal("sudo-not-in-sudoers").advice())
                .isEqualTo("make the login user an administrator of the Mac, or log in as one");
    }

    @Test
    void a_refusal_in_another_language_is_quoted() {
        assertThat(refusal("sudo-password-needed-it"))
                .hasMessage("sudo on the Mac refuses: it said 'sudo: è necessaria una password'");
        assertThat(refusal("sudo-password-needed-it").advice())
                .isEqualTo("run the command on the Mac by hand, and check the sudo password and /etc/sudoers");
    }

    @Test
    void carriage_returns_and_what_a_start_up_file_prints_do_not_hide_a_refusal() {
        ScriptedShell shell = new ScriptedShell().then(1, "welcome\r\n", "\u001B[31msudo: a password is required\r\n");

        assertThat(refusal(shell).reason()).isEqualTo(SudoRefused.Reason.PASSWORD_NEEDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sudo: unable to resolve host catalina-01\n",
                "sudo: setrlimit(RLIMIT_CORE): Operation not permitted\n",
                "Can't find extension with identifier com.microsoft.wdavkext.\n",
                "sudo: unable to resolve host catalina-01\nError: no such table: kext_policy\n"
            })
    void the_commands_own_exit_1_is_no_refusal(String stderr) {
        assertThat(new ScriptedShell().then(1, "", stderr).mac().root("/bin/x").exited(1))
                .isTrue();
    }

    @Test
    void words_of_an_unknown_language_count_only_when_the_command_printed_nothing() {
        assertThat(new ScriptedShell()
                        .then(1, "half the work is done", "sudo: qualcosa")
                        .mac()
                        .root("/bin/x")
                        .exited(1))
                .isTrue();
    }

    @Test
    void another_exit_status_is_no_refusal_whatever_the_text() {
        assertThat(new ScriptedShell()
                        .then(27, "", "sudo: a password is required")
                        .mac()
                        .root("/bin/x")
                        .exited(27))
                .isTrue();
    }

    private static SudoRefused refusal(String transcript) {
        return refusal(ScriptedShell.answering(transcript));
    }

    private static SudoRefused refusal(ScriptedShell shell) {
        return catchThrowableOfType(SudoRefused.class, () -> shell.mac().root("/bin/x"));
    }
}
