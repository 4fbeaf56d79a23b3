package io.github.kextproof.gate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CeilingTest {
    @Test
    void a_count_allows_up_to_itself_whatever_was_executed() {
        assertThat(new Ceiling.Count(2).allows(2, 1)).isTrue();
        assertThat(new Ceiling.Count(2).allows(3, 1_000_000)).isFalse();
        assertThat(Ceiling.NONE.allows(0, 0)).isTrue();
        assertThat(Ceiling.NONE.allows(1, 100)).isFalse();
    }

    @Test
    void a_share_is_never_rounded_in_favour() {
        assertThat(new Ceiling.Share(5).allows(1, 20)).isTrue();
        assertThat(new Ceiling.Share(5).allows(1, 19)).isFalse();
        assertThat(new Ceiling.Share(5).allows(2, 39)).isFalse();
    }

    @Test
    void a_share_of_nothing_is_nothing() {
        assertThat(new Ceiling.Share(50).allows(0, 0)).isTrue();
        assertThat(new Ceiling.Share(50).allows(1, 0)).isFalse();
    }

    @Test
    void a_share_of_very_many_does_not_overflow() {
        assertThat(new Ceiling.Share(100).allows(Integer.MAX_VALUE, Integer.MAX_VALUE))
                .isTrue();
        assertThat(new Ceiling.Share(1).allows(Integer.MAX_VALUE, Integer.MAX_VALUE))
                .isFalse();
    }

    @Test
    void both_are_shown_as_a_policy_says_them() {
        assertThat(new Ceiling.Count(3).shown()).isEqualTo("3");
        assertThat(new Ceiling.Share(5).shown()).isEqualTo("5%");
    }
}
