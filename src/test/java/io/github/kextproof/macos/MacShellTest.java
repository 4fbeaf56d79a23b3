package io.github.kextproof.macos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kextproof.mac.Secret;
import io.github.kextproof.ssh.CommandLine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacShellTest {
    private static final ConsoleUser ALICE = new ConsoleUser("alice", 501);

    private final ScriptedShell shell = new ScriptedShell().then(0, "", "");

    @Test
    void a_command_of_the_login_user_stays_as_it_is() {
        shell.mac().run("/bin/ls", "/a b");

        assertThat(shell.lines()).containsExactly("/bin/ls '/a b'");
        assertThat(shell.deadlines()).containsExactly(ScriptedShell.DEADLINE);
    }

    @Test
    void root_without_a_password_never_waits_for_one() {
        shell.mac().root("/usr/bin/kextutil", "/Library/Extensions/wdavkext.kext");

        assertThat(shell.lines())
                .containsExactly("/usr/bin/sudo -n -- /usr/bin/kextutil /Library/Extensions/wdavkext.kext");
        assertThat(shell.commands().get(0).input()).isEmpty();
    }

    @Test
    void the_sudo_password_goes_to_standard_input_and_not_into_the_line() {
        shell.macWhoseSudoAsksFor("tiger").root("/usr/bin/kextutil", "/x.kext");

        assertThat(shell.lines()).containsExactly("/usr/bin/sudo -k -S -p '' -- /usr/bin/kextutil /x.kext");
        assertThat(shell.commands().get(0).input()).contains(Secret.of("tiger"));
    }

    @Test
    void a_command_in_the_session_goes_through_root_to_the_console_user() {
        shell.mac().inSession(ALICE, "/usr/bin/open", "/Applications/A.app");

        assertThat(shell.lines())
                .containsExactly(
                        "/usr/bin/sudo -n -- /bin/launchctl asuser 501 /usr/bin/sudo -u alice /usr/bin/open /Applications/A.app");
    }

    @Test
    void a_command_in_the_session_gives_the_password_to_the_first_sudo_only() {
        shell.macWhoseSudoAsksFor("tiger").inSession(ALICE, "/usr/bin/open", "/Applications/A.app");

        assertThat(shell.lines())
                .containsExactly(
                        "/usr/bin/sudo -k -S -p '' -- /bin/launchctl asuser 501 /usr/bin/sudo -u alice /usr/bin/open /Applications/A.app");
        assertThat(shell.commands().get(0).input()).contains(Secret.of("tiger"));
    }

    @Test
    void a_command_may_have_a_deadline_of_its_own() {
        MacShell mac = shell.mac();

        mac.run(Duration.ofMinutes(1), "/bin/ls");
        mac.root(Duration.ofMinutes(2), "/bin/ls");
        mac.inSession(Duration.ofMinutes(3), ALICE, "/bin/ls");

        assertThat(shell.deadlines())
                .containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(3));
    }

    @Test
    void an_upload_goes_to_the_shell_with_its_deadline_and_progress() {
        List<String> progress = new ArrayList<>();

        shell.mac()
                .upload(
                        Path.of("wdav.pkg"),
                        "/tmp/wdav.pkg",
                        Duration.ofMinutes(5),
                        (bytes, total) -> progress.add(bytes + "/" + total));

        assertThat(shell.uploads()).containsExactly("wdav.pkg -> /tmp/wdav.pkg within PT5M");
        assertThat(progress).containsExactly("1/2");
    }

    @Test
    void there_is_no_last_outcome_before_the_first_command() {
        assertThat(shell.mac().last()).isEmpty();
    }

    @Test
    void the_last_outcome_is_kept_even_when_sudo_refuses() {
        MacShell mac = ScriptedShell.answering("sudo-password-needed").mac();

        assertThatThrownBy(() -> mac.root("/bin/ls")).isInstanceOf(SudoRefused.class);

        assertThat(mac.last().map(outcome -> outcome.command().quoted())).contains("/usr/bin/sudo -n -- /bin/ls");
    }

    @Test
    void an_exit_status_is_data() {
        assertThat(new ScriptedShell()
                        .then(66, "", "sorry")
                        .mac()
                        .root("/usr/bin/kextutil", "/x")
                        .exited(66))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shell-tool-missing-bash", "shell-tool-missing-zsh"})
    void a_tool_the_shell_does_not_find_is_missing(String transcript) {
        MacShell mac = ScriptedShell.answering(transcript).mac();

        assertThatThrownBy(() -> mac.run("/usr/local/bin/mdatp", "health"))
                .isInstanceOfSatisfying(ToolMissing.class, missing -> {
                    assertThat(missing.tool()).isEqualTo("/usr/local/bin/mdatp");
                    assertThat(missing.advice())
                            .isEqualTo("check that what brings /usr/local/bin/mdatp is installed,"
                                    + " and that this version of macOS has it");
                });
    }

    @Test
    void a_missing_tool_is_named_with_the_shells_words() {
        MacShell mac = ScriptedShell.answering("shell-tool-missing-zsh").mac();

        assertThatThrownBy(() -> mac.run("/usr/local/bin/mdatp", "health"))
                .hasMessage("/usr/local/bin/mdatp is not on the Mac: the shell printed"
                        + " 'zsh:1: no such file or directory: /usr/local/bin/mdatp' and ended with exit 127");
    }

    @Test
    void a_tool_sudo_does_not_find_is_missing_rather_than_refused() {
        MacShell mac = ScriptedShell.answering("sudo-tool-missing").mac();

        assertThatThrownBy(() -> mac.root("/usr/local/bin/mdatp", "health"))
                .isInstanceOf(ToolMissing.class)
                .hasMessage("/usr/local/bin/mdatp is not on the Mac: the shell printed"
                        + " 'sudo: /usr/local/bin/mdatp: command not found' and ended with exit 1");
    }

    @Test
    void a_tool_missing_in_the_session_is_named_without_what_leads_there() {
        MacShell mac = ScriptedShell.answering("sudo-tool-missing").mac();

        assertThatThrownBy(() -> mac.inSession(ALICE, "/usr/local/bin/mdatp"))
                .isInstanceOfSatisfying(
                        ToolMissing.class, missing -> assertThat(missing.tool()).isEqualTo("/usr/local/bin/mdatp"));
    }

    @Test
    void a_file_a_tool_does_not_find_is_the_tools_business() {
        assertThat(ScriptedShell.answering("cat-missing")
                        .mac()
                        .run("/bin/cat", "/var/log/jamf.log")
                        .exited(1))
                .isTrue();
    }

    @Test
    void the_password_is_in_no_message() {
        MacShell mac = ScriptedShell.answering("sudo-wrong-password").macWhoseSudoAsksFor("tiger");

        assertThatThrownBy(() -> mac.root("/bin/ls")).isInstanceOfSatisfying(SudoRefused.class, refused -> {
            CommandLine line = refused.outcome().command();
            assertThat(refused + refused.advice() + line + line.quoted() + line.words() + refused.outcome())
                    .doesNotContain("tiger");
        });
    }
}
