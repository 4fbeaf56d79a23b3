package io.github.kextproof.mac;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretTest {
    private final Secret secret = Secret.of("tr0ub4dor");

    @Test
    void a_secret_prints_as_stars_whatever_its_length() {
        assertThat(secret).hasToString("******");
        assertThat(Secret.of("")).hasToString("******");
        assertThat(secret.reveal()).isEqualTo("tr0ub4dor");
    }

    @Test
    void what_holds_a_secret_does_not_print_it() {
        assertThat(new Login.Password(secret).toString()
                        + new Login.KeyFile(Path.of("key"), Optional.of(secret))
                        + new SudoRule.WithPassword(secret))
                .doesNotContain("tr0ub4dor")
                .contains("******");
    }

    @Test
    void equal_secrets_are_equal() {
        assertThat(secret)
                .isEqualTo(Secret.of("tr0ub4dor"))
                .hasSameHashCodeAs(Secret.of("tr0ub4dor"))
                .isNotEqualTo(Secret.of("other"));
    }
}
