package io.github.kextproof.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.mac.Secret;
import org.junit.jupiter.api.Test;

class CommandLineTest {
    private static String quoted(String word) {
        return CommandLine.of(word).quoted();
    }

    @Test
    void a_word_is_quoted_where_the_shell_would_touch_it() {
        assertThat(quoted("/usr/bin/sw_vers")).isEqualTo("/usr/bin/sw_vers");
        assertThat(quoted("/Library/Application Support/x")).isEqualTo("'/Library/Application Support/x'");
        assertThat(quoted("it's")).isEqualTo("'it'\\''s'");
        assertThat(quoted("$HOME")).isEqualTo("'$HOME'");
        assertThat(quoted("a;b")).isEqualTo("'a;b'");
        assertThat(quoted("*")).isEqualTo("'*'");
        assertThat(quoted("two\nlines")).isEqualTo("'two\nlines'");
        assertThat(quoted("")).isEqualTo("''");
    }

    @Test
    void a_leading_tilde_stays_a_tilde() {
        assertThat(CommandLine.of("ls", "~/x").quoted()).isEqualTo("ls '~/x'");
    }

    @Test
    void a_prefix_keeps_the_words_and_the_input() {
        Secret secret = Secret.of("s");

        CommandLine prefixed = CommandLine.of("id", "-u").withInput(secret).after("/usr/bin/sudo", "-S");

        assertThat(prefixed.words()).containsExactly("/usr/bin/sudo", "-S", "id", "-u");
        assertThat(prefixed.input()).contains(secret);
    }

    @Test
    void its_input_never_prints() {
        assertThat(CommandLine.of("sudo").withInput(Secret.of("tr0ub4dor")))
                .hasToString("sudo")
                .isNotEqualTo(CommandLine.of("sudo"));
    }
}
