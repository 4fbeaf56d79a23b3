package io.github.kextproof.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.ssh.Output;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldingTest {
    private final List<Ran> all = new ArrayList<>();

    @Test
    void different_commands_stay_as_they_are() {
        ran("id", "501");
        ran("date", "1");
        ran("id", "501");
        ran("date", "2");

        assertThat(folded()).containsExactly("id=501", "date=1", "id=501", "date=2");
    }

    @Test
    void two_rounds_are_no_loop() {
        ran("id", "501");
        ran("id", "501");

        assertThat(folded()).containsExactly("id=501", "id=501");
    }

    @Test
    void a_loop_of_two_commands_with_the_same_answers_shows_the_first_round_and_a_count() {
        for (int round = 0; round < 200; round++) {
            ran("health", "blocked");
            ran("kextstat", "none");
        }

        assertThat(folded()).containsExactly("health=blocked", "kextstat=none", "… 199 rounds of 2 same");
    }

    @Test
    void what_changes_in_a_loop_is_shown_and_only_that() {
        for (int round = 0; round < 10; round++) {
            ran("health", round < 4 ? "blocked" : "protected");
            ran("kextstat", "none");
        }

        assertThat(folded())
                .containsExactly(
                        "health=blocked",
                        "kextstat=none",
                        "… 3 rounds of 2 same",
                        "health=protected",
                        "… 5 rounds of 2 same");
    }

    @Test
    void a_loop_that_ends_in_the_awaited_answer_shows_it() {
        for (int round = 0; round < 9; round++) {
            ran("select allowed", "0");
        }
        ran("select allowed", "1");

        assertThat(folded()).containsExactly("select allowed=0", "… 8 rounds of 1 same", "select allowed=1");
    }

    @Test
    void of_an_answer_that_always_changes_the_first_few_and_the_last_are_shown() {
        for (int round = 0; round < 360; round++) {
            ran("date", Integer.toString(round));
        }

        assertThat(folded())
                .containsExactly(
                        "date=0",
                        "date=1",
                        "date=2",
                        "date=3",
                        "date=4",
                        "date=5",
                        "… 353 rounds of 1 changed",
                        "date=359");
    }

    @Test
    void a_loop_between_other_commands_is_found() {
        ran("open", "");
        for (int round = 0; round < 4; round++) {
            ran("health", "blocked");
            ran("date", "1");
        }
        ran("health", "blocked");
        ran("screencapture", "");

        assertThat(folded())
                .containsExactly(
                        "open=",
                        "health=blocked",
                        "date=1",
                        "… 3 rounds of 2 same",
                        "health=blocked",
                        "screencapture=");
    }

    @Test
    void a_fold_spans_the_time_of_what_it_replaces() {
        for (int round = 0; round < 4; round++) {
            ran("id", "501");
        }

        Folding.Part.Folded fold = (Folding.Part.Folded) Folding.fold(all).get(1);

        assertThat(fold.first().started()).isEqualTo(Instant.ofEpochSecond(1));
        assertThat(fold.last().ended()).isEqualTo(Instant.ofEpochSecond(3).plusMillis(100));
    }

    @Test
    void a_longer_round_wins_over_a_shorter_one_inside_it() {
        for (int round = 0; round < 3; round++) {
            ran("date", "1");
            ran("date", "1");
            ran("health", "blocked");
        }

        assertThat(folded()).containsExactly("date=1", "date=1", "health=blocked", "… 2 rounds of 3 same");
    }

    @Test
    void nothing_stays_nothing() {
        assertThat(folded()).isEmpty();
    }

    private void ran(String command, String stdout) {
        all.add(new Ran(
                command,
                new Ran.Answer.Given("exit 0", Output.of(stdout), Output.of("")),
                Instant.ofEpochSecond(all.size()),
                Duration.ofMillis(100)));
    }

    private List<String> folded() {
        return Folding.fold(all).stream().map(FoldingTest::shown).toList();
    }

    private static String shown(Folding.Part part) {
        if (part instanceof Folding.Part.Folded folded) {
            return "… " + folded.rounds() + " rounds of " + folded.commands()
                    + (folded.changed() ? " changed" : " same");
        }
        Ran ran = ((Folding.Part.Shown) part).ran();
        return ran.command() + "=" + ((Ran.Answer.Given) ran.answer()).stdout();
    }
}
