package io.github.kextproof.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> KNOWN = List.of("address", "host-key", "poll", "port", "INTUNE");

    @Test
    void one_letter_too_few_too_many_or_another_is_near() {
        assertThat(Nearest.to("adress", KNOWN)).contains("address");
        assertThat(Nearest.to("ports", KNOWN)).contains("port");
        assertThat(Nearest.to("host_key", KNOWN)).contains("host-key");
    }

    @Test
    void two_swapped_letters_are_one_edit() {
        assertThat(Nearest.to("prot", KNOWN)).contains("port");
    }

    @Test
    void a_long_word_may_have_more_mistakes() {
        assertThat(Nearest.to("adrres", KNOWN)).contains("address");
        assertThat(Nearest.to("pr", KNOWN)).isEmpty();
    }

    @Test
    void the_case_of_letters_does_not_matter_wherever_the_controller_stands() {
        assertThat(Nearest.to("intune", KNOWN)).contains("INTUNE");
        assertThat(Nearest.to("ADDRESS", KNOWN)).contains("address");
    }

    @Test
    void the_beginning_of_just_one_word_is_near() {
        assertThat(Nearest.to("ho", KNOWN)).contains("host-key");
        assertThat(Nearest.to("po", KNOWN)).isEmpty();
    }

    @Test
    void of_two_equally_near_the_first_in_the_alphabet_is_taken() {
        assertThat(Nearest.to("polt", List.of("port", "poll"))).contains("poll");
    }

    /** Without a word to compare it to: the table of edits would take gigabytes. */
    @Test
    void a_word_far_too_long_is_near_to_none() {
        assertThat(Nearest.to("x".repeat(50_000_000), KNOWN)).isEmpty();
    }

    @Test
    void a_far_word_is_none() {
        assertThat(Nearest.to("frobnicate", KNOWN)).isEmpty();
        assertThat(Nearest.to("", KNOWN)).isEmpty();
    }
}
