package io.github.kextproof.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeriesTest {
    @Test
    void a_run_that_failed_is_no_figure_however_fast() {
        Series series = new Series(List.of(took(3), took(1), took(0.1).spoilt("wrong answers"), took(2)));

        assertThat(series.wallShown()).isEqualTo("2.00 (1.00-3.00)");
        assertThat(series.trouble()).isEqualTo("1 of 4 runs FAILED: wrong answers");
    }

    @Test
    void who_never_did_the_work_has_no_time_and_no_ratio() {
        Series series = new Series(List.of(took(0.1).spoilt("wrong answers")));

        assertThat(series.wallShown()).isEqualTo("failed");
        assertThat(Figures.ratio(1 / series.wall())).isEqualTo("-");
    }

    @Test
    void what_was_not_measured_is_neither_met_nor_missed() {
        assertThat(Goal.atMost("x", Double.NaN, 1).verdict()).isEqualTo("not measured");
        assertThat(Goal.atMost("x", 1.01, 1).verdict()).isEqualTo("missed");
        assertThat(Goal.atLeast("x", 5, 5).verdict()).isEqualTo("met");
    }

    @Test
    void a_client_that_times_itself_may_say_other_things_too() {
        Timings timings = new Timings("later 2.0\nWARNING: later\nfirst 40\nlater 4.0\n");

        assertThat(timings.median("later")).isEqualTo(3);
        assertThat(timings.median("connect")).isNaN();
    }

    private static Sample took(double seconds) {
        return new Sample(seconds, seconds, 1, "", Optional.empty());
    }
}
