package io.github.kextproof.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.ssh.Output;
import org.junit.jupiter.api.Test;

class CutTest {
    private final Output ten = Output.of("0123456789");

    @Test
    void of_a_log_the_end_is_kept() {
        assertThat(Cut.to(4, Question.Keep.END, ten).text()).isEqualTo("6789");
    }

    @Test
    void of_anything_else_the_beginning() {
        assertThat(Cut.to(4, Question.Keep.BEGINNING, ten).text()).isEqualTo("0123");
    }

    @Test
    void what_fits_is_not_cut() {
        assertThat(Cut.to(10, Question.Keep.END, ten)).isSameAs(ten);
    }
}
