package io.github.kextproof.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kextproof.fuzz.Heard;
import io.github.kextproof.fuzz.PreparedShell;
import io.github.kextproof.lab.Census.Item;
import io.github.kextproof.lab.Census.Kind;
import io.github.kextproof.macos.UnexpectedAnswer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CensusTakerTest {
    private static final String WHOLE = """
            Welcome to the lab
            kextproof:file
            /tmp/kextproof
            kextproof:process
            312 wdavdaemon
            kextproof:daemon
            312\t0\tcom.microsoft.fresno
            kextproof:receipt
            com.microsoft.wdav
            kextproof:kext
              158    0 0xffffff7f83e6b000 0x19000    0x19000    com.microsoft.wdavkext (101.19.48) 1A2B <8 6 5>
            kextproof:policy
            kextproof:installer
            4711
            kextproof:end
            """;

    private static Census taken(int exit, String text) {
        return CensusTaking.of(PreparedShell.mac(List.of(Heard.of(exit, text, ""))));
    }

    @Test
    void each_kind_stands_below_its_heading_without_what_differs_from_start_to_start() {
        assertThat(taken(0, WHOLE).beyond(new Census(Map.of())))
                .containsExactly(
                        new Item(Kind.FILE, "/tmp/kextproof"),
                        new Item(Kind.PROCESS, "wdavdaemon"),
                        new Item(Kind.DAEMON, "com.microsoft.fresno"),
                        new Item(Kind.RECEIPT, "com.microsoft.wdav"),
                        new Item(Kind.KEXT, "com.microsoft.wdavkext"),
                        new Item(Kind.INSTALLER, "4711"));
    }

    @Test
    void a_login_that_colours_its_output_hides_nothing() {
        assertThat(taken(0, WHOLE.replace("\n", "\u001B[0m\u001B[K\r\n"))).isEqualTo(taken(0, WHOLE));
    }

    @Test
    void an_answer_that_was_cut_off_does_not_pass_for_a_clean_mac() {
        assertThatThrownBy(() -> taken(0, "kextproof:file\n/tmp/kextproof\nkextproof:process\n"))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessage("sh gave no list under every heading down to kextproof:end: it printed"
                        + " 'kextproof:file /tmp/kextproof kextproof:process' and ended with exit 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kextproof:file", "kextproof:kext", "kextproof:end"})
    void a_heading_that_is_missing_or_garbled_is_trouble(String heading) {
        assertThatThrownBy(() -> taken(0, WHOLE.replace(heading + "\n", ""))).isInstanceOf(UnexpectedAnswer.class);
        assertThatThrownBy(() -> taken(0, WHOLE.replace(heading, heading + "x")))
                .isInstanceOf(UnexpectedAnswer.class);
    }

    @Test
    void a_shell_that_failed_has_not_counted() {
        assertThatThrownBy(() -> taken(1, WHOLE)).isInstanceOf(UnexpectedAnswer.class);
    }
}
