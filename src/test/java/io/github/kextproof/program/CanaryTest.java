package io.github.kextproof.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The search for secrets must find what it looks for, or finding nothing means nothing. */
class CanaryTest {
    private static final Canary CANARY = new Canary("the canary", "se\"cret&<\\ of 20 chars");

    @TempDir
    private Path directory;

    static Stream<String> forms() {
        return Stream.concat(
                CANARY.forms().stream(),
                Stream.of("", "a", "ab", "abc")
                        .map(before -> Base64.getEncoder()
                                .encodeToString((before + CANARY.text() + "xyz").getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void it_is_found_in_every_form(String form) throws IOException {
        Path file = Files.writeString(directory.resolve("page.html"), "<p>before" + form + "after</p>");

        assertThat(CANARY.foundBelow(directory)).containsExactly(file);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void it_is_found_in_a_page_inside_of_a_page(String form) throws IOException {
        String inner =
                Base64.getEncoder().encodeToString(("{\"x\": \"" + form + "\"}").getBytes(StandardCharsets.UTF_8));
        Path file = Files.writeString(directory.resolve("page.html"), "d('data/x.json','" + inner + "')");

        assertThat(CANARY.foundBelow(directory)).containsExactly(file);
    }

    @Test
    void it_is_found_in_the_name_of_a_file() throws IOException {
        Canary plain = new Canary("a plain one", "plain-and-long-enough");
        Path file = Files.createFile(directory.resolve("x-plain-and-long-enough.txt"));

        assertThat(plain.foundBelow(directory)).containsExactly(file);
    }

    @Test
    void it_is_not_found_where_it_is_not() throws IOException {
        Files.writeString(directory.resolve("page.html"), "se\"cret of 20 chars");

        assertThat(CANARY.foundBelow(directory)).isEmpty();
    }
}
