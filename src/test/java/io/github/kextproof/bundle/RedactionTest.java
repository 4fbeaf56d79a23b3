package io.github.kextproof.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.mac.Secret;
import io.github.kextproof.ssh.Output;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {
    private final Redaction redaction =
            Redaction.of(List.of(Secret.of("hunter2"), Secret.of("hunter2-and-more"), Secret.of("a")));

    @Test
    void a_secret_of_the_inventory_goes_wherever_it_stands() {
        assertThat(redaction.of("user qa, hunter2; then hunter2-and-more")).isEqualTo("user qa, ******; then ******");
    }

    @Test
    void a_secret_of_a_letter_or_two_would_take_the_text_with_it() {
        assertThat(redaction.of("a banana")).isEqualTo("a banana");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "password=abc123, user=qa      | password=******, user=qa",
                "Password: abc123              | Password: ******",
                "\"api_key\": \"abc 123\"      | \"api_key\": ******",
                "enrollment-token = abc123;    | enrollment-token = ******;",
                "the password was wrong        | the password was wrong",
                "tokens counted: 12            | tokens counted: 12",
            })
    void what_a_log_calls_a_secret_goes_up_to_the_next_blank(String said, String shown) {
        assertThat(redaction.of(said)).isEqualTo(shown);
    }

    @Test
    void what_a_profile_calls_a_secret_goes_whole() {
        assertThat(redaction.of(
                        "<key>SCEPChallenge</key>\n\t<string>abc 123</string><key>Name</key><string>x</string>"))
                .isEqualTo("<key>SCEPChallenge</key>\n\t<string>******</string><key>Name</key><string>x</string>");
    }

    @Test
    void bytes_without_a_secret_stay_as_they_are() {
        Output bytes = Output.of(new byte[] {(byte) 0xff, 0, 1});

        assertThat(redaction.of(bytes)).isSameAs(bytes);
    }
}
