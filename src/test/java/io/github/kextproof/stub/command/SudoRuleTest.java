package io.github.kextproof.stub.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.stub.shell.Account;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SudoRuleTest {
    private static final String SUDO = "/usr/bin/sudo";
    private static final String WHOAMI = "/usr/bin/whoami";

    @TempDir
    Path directory;

    private TestMac mac(String locale, boolean asks, String rule) {
        TestMac mac = TestMac.with(TestMac.definition("10.14.6", "x86_64", locale, "none", asks, "never"), directory);
        mac.machine.set("sudo", rule);
        return mac;
    }

    @Test
    void it_may_begin_to_ask_and_stop_asking() {
        TestMac mac = mac("en", false, "password");
        assertThat(mac.asQa(SUDO, "-n", WHOAMI)).isEqualTo(Ran.failing(1, "sudo: a password is required\n"));
        assertThat(mac.asQaWithInput("secret\n", SUDO, "-S", "-p", "", WHOAMI)).isEqualTo(Ran.printing("root\n"));

        mac.machine.set("sudo", "nopasswd");
        assertThat(mac.asQa(SUDO, "-n", WHOAMI)).isEqualTo(Ran.printing("root\n"));
    }

    @Test
    void the_right_password_may_be_wrong_from_now_on() {
        assertThat(mac("en", true, "wrong-password").asQaWithInput("secret\n", SUDO, "-S", "-p", "", WHOAMI))
                .isEqualTo(Ran.failing(1, "Sorry, try again.\n\nsudo: 1 incorrect password attempt\n"));
    }

    @Test
    void swedish_has_words_of_its_own_for_a_wrong_password() {
        assertThat(mac("sv-SE", true, "wrong-password").asQaWithInput("secret\n", SUDO, "-S", "-p", "", WHOAMI))
                .isEqualTo(Ran.failing(1, "Försök igen.\n\nsudo: 1 felaktigt lösenordsförsök\n"));
    }

    @Test
    void italian_has_words_of_its_own_for_a_required_password() {
        assertThat(mac("it-IT", false, "password").asQa(SUDO, "-n", WHOAMI))
                .isEqualTo(Ran.failing(1, "sudo: è necessaria una password\n"));
    }

    @Test
    void an_expired_password_has_to_be_reset_after_it_was_given() {
        Ran expired = Ran.failing(1, "sudo: Account or password is expired, reset your password and try again\n");

        assertThat(mac("en", true, "expired").asQaWithInput("secret\n", SUDO, "-S", "-p", "", WHOAMI))
                .isEqualTo(expired);
        assertThat(mac("en", true, "expired").asQa(SUDO, "-n", WHOAMI))
                .isEqualTo(Ran.failing(1, "sudo: a password is required\n"));
        assertThat(mac("en", false, "expired").asQa(SUDO, "-n", WHOAMI)).isEqualTo(expired);
    }

    @Test
    void it_may_want_a_terminal_on_principle() {
        assertThat(mac("en", false, "terminal").asQa(SUDO, "-n", WHOAMI))
                .isEqualTo(Ran.failing(1, "sudo: sorry, you must have a tty to run sudo\n"));
    }

    @Test
    void it_may_not_allow_a_command() {
        assertThat(mac("en", false, "not-allowed")
                        .asQa(SUDO, "-n", "/usr/bin/kextutil", "/Library/Extensions/wdavkext.kext"))
                .isEqualTo(Ran.failing(
                        1,
                        "Sorry, user qa is not allowed to execute '/usr/bin/kextutil /Library/Extensions/wdavkext.kext'"
                                + " as root on mac-01.\n"));
    }

    @Test
    void chinese_has_words_of_its_own_for_who_is_not_allowed() {
        assertThat(mac("zh-TW", false, "not-allowed").asQa(SUDO, "-n", WHOAMI))
                .isEqualTo(Ran.failing(1, "qa 不在 sudoers 檔案中。此事件將被回報。\n"));
    }

    @Test
    void root_is_never_asked() {
        assertThat(mac("en", false, "not-allowed").asRoot(SUDO, "-n", WHOAMI)).isEqualTo(Ran.printing("root\n"));
    }

    @Test
    void whoever_sits_at_the_console_has_an_account() {
        TestMac mac = mac("en", false, "nopasswd");
        mac.machine.set("console.user", "alice");

        assertThat(mac.asRoot(SUDO, "-u", "alice", WHOAMI)).isEqualTo(Ran.printing("alice\n"));
        assertThat(mac.machine.accounts()).containsExactly(new Account("qa", 501), new Account("alice", 502));
    }
}
