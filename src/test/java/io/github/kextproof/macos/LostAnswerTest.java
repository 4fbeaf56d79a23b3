package io.github.kextproof.macos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kextproof.mac.SudoRule;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.ssh.ShellException.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is asked again when an answer is lost, and what is not. */
class LostAnswerTest {
    private static final ConsoleUser ALICE = new ConsoleUser("alice", 501);

    private final ScriptedShell shell = new ScriptedShell();
    private final List<String> line = new ArrayList<>();
    private final MacShell mac =
            new MacShell(new Remembering(), new SudoRule.WithoutPassword(), ScriptedShell.DEADLINE);

    @ParameterizedTest
    @EnumSource(names = {"CONNECTION_LOST", "OUTPUT_CUT"})
    void a_question_is_asked_again_on_another_connection(Kind kind) {
        shell.thenBreaks(kind).then(0, "10.15.7\n", "");

        assertThat(mac.ask("/usr/bin/sw_vers").stdout().text()).isEqualTo("10.15.7\n");

        assertThat(shell.lines()).containsExactly("/usr/bin/sw_vers", "/usr/bin/sw_vers");
        assertThat(line).containsExactly("given up", "repeating /usr/bin/sw_vers");
    }

    @Test
    void questions_as_root_and_in_the_session_are_asked_again_too() {
        shell.thenBreaks(Kind.CONNECTION_LOST)
                .then(0, "", "")
                .thenBreaks(Kind.CONNECTION_LOST)
                .then(0, "", "");

        mac.askAsRoot("/bin/test", "-e", "/x");
        mac.askInSession(ALICE, "/usr/bin/open", "/x");

        assertThat(shell.lines()).hasSize(4);
    }

    @Test
    void a_question_is_asked_three_times_at_most() {
        shell.thenBreaks(Kind.CONNECTION_LOST);

        assertThatThrownBy(() -> mac.ask("/usr/bin/sw_vers"))
                .isInstanceOf(ShellException.class)
                .hasMessage("qa@mac: `/usr/bin/sw_vers` was cut off; it was tried 3 times");

        assertThat(shell.lines()).hasSize(3);
    }

    @Test
    void what_changes_the_mac_is_never_repeated() {
        List<Consumer<MacShell>> changes = List.of(
                it -> it.run("/bin/x"),
                it -> it.root("/bin/x"),
                it -> it.inSession(ALICE, "/bin/x"),
                it -> new Kextutil(it).load("/x.kext"),
                it -> new Installer(it).install("/x.pkg", ScriptedShell.DEADLINE),
                it -> new Apps(it, ALICE).quit("System Preferences"),
                it -> new Apps(it, ALICE).kill("System Preferences"));
        shell.thenBreaks(Kind.CONNECTION_LOST);

        for (Consumer<MacShell> change : changes) {
            assertThatThrownBy(() -> change.accept(mac)).isInstanceOf(ShellException.class);
        }

        assertThat(shell.lines()).hasSameSizeAs(changes);
        assertThat(line).containsOnly("given up").hasSameSizeAs(changes);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CONNECTION_LOST", "OUTPUT_CUT"})
    void whatever_else_breaks_is_not_asked_again(Kind kind) {
        shell.thenBreaks(kind);

        assertThatThrownBy(() -> mac.ask("/usr/bin/sw_vers")).isInstanceOf(ShellException.class);

        assertThat(shell.lines()).hasSize(1);
        assertThat(line).isEmpty();
    }

    @Test
    void an_upload_is_never_repeated_and_leaves_the_connection_given_up() {
        shell.uploadBreaks(Kind.CONNECTION_LOST);

        assertThatThrownBy(() ->
                        mac.upload(Path.of("wdav.pkg"), "/tmp/wdav.pkg", ScriptedShell.DEADLINE, (sent, total) -> {}))
                .hasMessage("qa@mac: wdav.pkg was cut off");

        assertThat(shell.uploads()).hasSize(1);
        assertThat(line).containsExactly("given up");
    }

    @Test
    void over_a_single_connection_nothing_is_repeated() {
        shell.thenBreaks(Kind.CONNECTION_LOST);

        assertThatThrownBy(() -> shell.mac().ask("/usr/bin/sw_vers"))
                .hasMessage("qa@mac: `/usr/bin/sw_vers` was cut off");

        assertThat(shell.lines()).hasSize(1);
    }

    @Test
    void behind_sudo_and_launchctl_stands_the_command_itself() {
        shell.then(0, "", "");
        MacShell asking = shell.macWhoseSudoAsksFor("tiger");
        asking.ask("/bin/test", "--", "/x");
        asking.root("/usr/sbin/installer", "-pkg", "/x y.pkg");
        asking.inSession(ALICE, "/usr/bin/open", "/x");
        shell.mac().inSession(ALICE, "/usr/bin/open", "/x");

        assertThat(shell.commands().stream().map(MacShell::behindSudo).map(CommandLine::quoted))
                .containsExactly(
                        "/bin/test -- /x",
                        "/usr/sbin/installer -pkg '/x y.pkg'",
                        "/usr/bin/open /x",
                        "/usr/bin/open /x");
    }

    private final class Remembering implements Connection {
        @Override
        public Shell shell() {
            return shell;
        }

        @Override
        public void giveUp(ShellException lost) {
            line.add("given up");
        }

        @Override
        public void repeating(CommandLine command, ShellException lost) {
            line.add("repeating " + command);
        }
    }
}
