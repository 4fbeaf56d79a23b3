package io.github.kextproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PatienceTest {
    @Test
    void a_run_of_which_nothing_is_seen_is_waited_for_so_long() {
        Patience patience = new Patience(2, 100);

        assertThat(patience.lasts(false)).isTrue();
        assertThat(patience.lasts(false)).isTrue();
        assertThat(patience.lasts(false)).isFalse();
    }

    @Test
    void a_run_that_has_left_its_last_mac_clean_has_all_of_its_time_to_write_what_it_knows() {
        Patience patience = new Patience(2, 100);
        for (int look = 0; look < 50; look++) {
            assertThat(patience.lasts(true)).isTrue();
        }

        assertThat(patience.lasts(false)).isTrue();
        assertThat(patience.lasts(false)).isTrue();
        assertThat(patience.lasts(false)).isFalse();
    }

    @Test
    void even_a_busy_run_is_not_waited_for_without_end() {
        Patience patience = new Patience(2, 3);

        assertThat(patience.lasts(true)).isTrue();
        assertThat(patience.lasts(true)).isTrue();
        assertThat(patience.lasts(true)).isTrue();
        assertThat(patience.lasts(true)).isFalse();
    }
}
