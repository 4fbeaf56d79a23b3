package io.github.kextproof.macos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is at the screen, and in which language. */
class ConsoleTest {
    private static final ConsoleUser ALICE = new ConsoleUser("alice", 501);

    @Test
    void the_owner_of_the_console_is_the_user_at_the_screen() {
        ScriptedShell shell = ScriptedShell.answering("stat-console", "id");

        assertThat(new ConsoleSession(shell.mac()).user()).contains(ALICE);
        assertThat(shell.lines()).containsExactly("/usr/bin/stat -f%Su /dev/console", "/usr/bin/id -u alice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"root", "loginwindow", "_mbsetupuser"})
    void at_the_login_window_nobody_is_logged_in(String owner) {
        ScriptedShell shell = new ScriptedShell().then(0, owner + "\n", "");

        assertThat(new ConsoleSession(shell.mac()).user()).isEmpty();
        assertThat(shell.lines()).hasSize(1);
    }

    @Test
    void a_user_without_a_number_is_an_error() {
        assertThatThrownBy(() -> new ConsoleSession(ScriptedShell.answering("stat-console", "id-unknown")
                                .mac())
                        .user())
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessage("id failed: it printed 'id: alice: no such user' and ended with exit 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-u", "two words"})
    void an_owner_that_is_no_name_is_an_error(String owner) {
        ScriptedShell shell = new ScriptedShell().then(0, owner + "\n", "");

        assertThatThrownBy(() -> new ConsoleSession(shell.mac()).user())
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessageStartingWith("stat gave no owner of /dev/console: it printed ");
    }

    @ParameterizedTest
    @CsvSource({"defaults-locale, zh-TW", "defaults-locale-currency, nl-NL"})
    void the_locale_is_the_users_own(String transcript, String locale) {
        ScriptedShell shell = ScriptedShell.answering(transcript);

        assertThat(new SystemLocale(shell.mac(), ALICE).read()).isEqualTo(locale);
        assertThat(shell.lines())
                .containsExactly("/usr/bin/sudo -n -- /bin/launchctl asuser 501 /usr/bin/sudo -u alice"
                        + " /usr/bin/defaults read -g AppleLocale");
    }

    @Test
    void without_a_locale_the_first_language_counts() {
        ScriptedShell shell = ScriptedShell.answering("defaults-unset", "defaults-languages");

        assertThat(new SystemLocale(shell.mac(), ALICE).read()).isEqualTo("ja-JP");
        assertThat(shell.lines().get(1)).endsWith(" /usr/bin/defaults read -g AppleLanguages");
    }

    @ParameterizedTest
    @CsvSource({"en, en", "zh_Hant_TW, zh-TW", "zh-Hant_TW, zh-TW", "zh-Hant, zh-Hant", "es_419, es-419", "it_IT, it-IT"
    })
    void forms_of_locales_become_one(String form, String locale) {
        ScriptedShell shell = new ScriptedShell().then(0, form + "\n", "");

        assertThat(new SystemLocale(shell.mac(), ALICE).read()).isEqualTo(locale);
    }

    @Test
    void a_user_without_any_language_is_an_error() {
        assertThatThrownBy(() -> new SystemLocale(
                                ScriptedShell.answering("defaults-unset").mac(), ALICE)
                        .read())
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessage("defaults gave no language: it printed '2020-03-11 13:08:49.512 defaults[804:11214]"
                        + " The domain/default pair of (kCFPreferencesAnyApplication, AppleLocale) does not exist'"
                        + " and ended with exit 1");
    }
}
