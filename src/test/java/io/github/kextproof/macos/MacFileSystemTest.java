package io.github.kextproof.macos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacFileSystemTest {
    private static final String LOG = "/var/log/jamf.log";

    @Test
    void existence_is_what_root_sees() {
        ScriptedShell shell = new ScriptedShell().then(0, "", "").then(1, "", "");
        MacFileSystem files = new MacFileSystem(shell.mac());

        assertThat(files.exists("/Library/Application Support/Microsoft")).isTrue();
        assertThat(files.exists("/nowhere")).isFalse();
        assertThat(shell.lines())
                .containsExactly(
                        "/usr/bin/sudo -n -- /bin/test -e '/Library/Application Support/Microsoft'",
                        "/usr/bin/sudo -n -- /bin/test -e /nowhere");
    }

    @Test
    void several_paths_are_looked_at_with_one_command_whatever_else_is_printed() {
        ScriptedShell shell = new ScriptedShell().then(0, "Welcome to the lab\n/b c\r\n/a\n", "");

        assertThat(new MacFileSystem(shell.mac()).existing(List.of("/a", "/b c", "/nowhere")))
                .containsExactly("/a", "/b c");
        assertThat(shell.lines())
                .containsExactly(
                        "/usr/bin/sudo -n -- /bin/sh -c"
                                + " 'for f in \"$@\"; do if /bin/test -e \"$f\"; then echo \"$f\"; fi; done' sh /a '/b c' /nowhere");
    }

    @Test
    void a_test_that_fails_itself_is_neither_yes_nor_no() {
        ScriptedShell shell = new ScriptedShell().then(2, "", "test: argument expected");

        assertThatThrownBy(() -> new MacFileSystem(shell.mac()).exists("/x"))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessage("test failed: it printed 'test: argument expected' and ended with exit 2");
    }

    @Test
    void files_are_removed_as_root() {
        ScriptedShell shell = new ScriptedShell().then(0, "", "");

        new MacFileSystem(shell.mac()).remove("/tmp/wdav.pkg");

        assertThat(shell.lines()).containsExactly("/usr/bin/sudo -n -- /bin/rm -rf /tmp/wdav.pkg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/Library", "/Library/", "//", "tmp/wdav.pkg", "/tmp/../Library/x", "/tmp/x/.."})
    void half_a_mac_is_never_removed(String path) {
        ScriptedShell shell = new ScriptedShell().then(0, "", "");

        assertThatThrownBy(() -> new MacFileSystem(shell.mac()).remove(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + path + "' is nothing to remove: expected an absolute path,"
                        + " at least two names deep, without ..");
        assertThat(shell.lines()).isEmpty();
    }

    @Test
    void what_cannot_be_removed_is_an_error() {
        ScriptedShell shell = new ScriptedShell().then(1, "", "rm: /tmp/x: Operation not permitted\n");

        assertThatThrownBy(() -> new MacFileSystem(shell.mac()).remove("/tmp/x"))
                .hasMessage("rm failed: it printed 'rm: /tmp/x: Operation not permitted' and ended with exit 1");
    }

    @Test
    void a_directory_belongs_to_the_login_user() {
        ScriptedShell shell = new ScriptedShell().then(0, "", "");

        new MacFileSystem(shell.mac()).makeDirectory("/tmp/kextproof");

        assertThat(shell.lines()).containsExactly("/bin/mkdir -p /tmp/kextproof");
    }

    @Test
    void a_directory_that_cannot_be_made_is_an_error() {
        ScriptedShell shell = new ScriptedShell().then(1, "", "mkdir: /x: Read-only file system\n");

        assertThatThrownBy(() -> new MacFileSystem(shell.mac()).makeDirectory("/x"))
                .hasMessage("mkdir failed: it printed 'mkdir: /x: Read-only file system' and ended with exit 1");
    }

    @Test
    void a_text_is_read_as_it_is() {
        ScriptedShell shell = new ScriptedShell().then(0, "one\r\n\ttwo\n", "");

        assertThat(new MacFileSystem(shell.mac()).read(LOG)).contains("one\r\n\ttwo\n");
        assertThat(shell.lines()).containsExactly("/usr/bin/sudo -n -- /bin/cat /var/log/jamf.log");
    }

    @Test
    void a_file_that_is_not_there_has_no_text() {
        ScriptedShell shell = ScriptedShell.answering("cat-missing").then(1, "", "");

        assertThat(new MacFileSystem(shell.mac()).read(LOG)).isEmpty();
    }

    @Test
    void a_file_that_is_there_and_cannot_be_read_is_an_error() {
        ScriptedShell shell = new ScriptedShell()
                .then(1, "", "cat: /var/log/jamf.log: Operation not permitted\n")
                .then(0, "", "");

        assertThatThrownBy(() -> new MacFileSystem(shell.mac()).read(LOG))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessage("cat failed: it printed 'cat: /var/log/jamf.log: Operation not permitted'"
                        + " and ended with exit 1");
    }
}
