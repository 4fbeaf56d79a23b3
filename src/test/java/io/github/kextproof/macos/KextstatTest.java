package io.github.kextproof.macos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KextstatTest {
    @Test
    void a_loaded_extension_has_a_row() {
        ScriptedShell shell = ScriptedShell.answering("kextstat-paragon");

        assertThat(new Kextstat(shell.mac()).find("com.paragon-software.filesystems.ntfs"))
                .contains(new LoadedKext("com.paragon-software.filesystems.ntfs", "66.5.15", 0, 116));
        assertThat(shell.lines()).containsExactly("/usr/sbin/kextstat -l -b com.paragon-software.filesystems.ntfs");
    }

    @Test
    void a_header_is_passed_over() {
        assertThat(new Kextstat(ScriptedShell.answering("kextstat-header").mac()).find("com.microsoft.wdavkext"))
                .contains(new LoadedKext("com.microsoft.wdavkext", "101.09.50", 2, 151));
    }

    @Test
    void no_row_means_not_loaded() {
        assertThat(new Kextstat(ScriptedShell.answering("kextstat-none").mac()).find("com.microsoft.wdavkext"))
                .isEmpty();
    }

    @Test
    void an_identifier_that_only_begins_alike_is_another_extension() {
        assertThat(new Kextstat(ScriptedShell.answering("kextstat-header").mac()).find("com.microsoft.wdav"))
                .isEmpty();
    }

    @Test
    void a_row_that_is_cut_is_an_error_rather_than_an_absence() {
        ScriptedShell shell = new ScriptedShell()
                .then(0, "  151    2 0xffffff7f84d3b000 0xd000     0xd000     com.microsoft.wdavkext", "");

        assertThatThrownBy(() -> new Kextstat(shell.mac()).find("com.microsoft.wdavkext"))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessage("kextstat gave no readable row for com.microsoft.wdavkext:"
                        + " it printed '151 2 0xffffff7f84d3b000 0xd000 0xd000 com.microsoft.wdavkext'"
                        + " and ended with exit 0");
    }
}
