package io.github.kextproof.macos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TranscriptTest {
    static List<String> names() {
        return Transcript.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_transcript_says_where_it_comes_from_and_how_the_tool_ended(String name) {
        assertThatCode(() -> Transcript.of(name)).doesNotThrowAnyException();
    }

    @Test
    void what_follows_the_header_is_the_text_on_its_stream() {
        assertThat(Transcript.of("sudo-password-needed"))
                .isEqualTo(new Transcript("sudo-password-needed", 1, "", "sudo: a password is required\n"));
    }
}
