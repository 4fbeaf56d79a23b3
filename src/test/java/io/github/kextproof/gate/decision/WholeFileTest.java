package io.github.kextproof.gate.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    private Path directory;

    @Test
    void directories_are_made_and_an_earlier_file_is_replaced() throws IOException {
        Path file = directory.resolve("a/b/decision.md");
        WholeFile.write(file, "a longer text");
        WholeFile.write(file, "允許");

        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo("允許");
        assertThat(file.getParent())
                .isDirectoryContaining("glob:**/decision.md")
                .isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void what_breaks_off_leaves_the_earlier_file_and_nothing_else() throws IOException {
        Path file = Files.writeString(directory.resolve("decision.md"), "earlier");

        assertThatThrownBy(() -> WholeFile.write(file, out -> {
                    out.write('x');
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
        assertThat(file).hasContent("earlier");
        assertThat(directory).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void a_link_still_leads_to_the_file() throws IOException {
        Path file = Files.writeString(directory.resolve("decision.md"), "earlier");
        Path link = Files.createSymbolicLink(directory.resolve("link.md"), file);

        WholeFile.write(link, "later");

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("later");
    }

    @Test
    void a_directory_is_no_file() {
        assertThatThrownBy(() -> WholeFile.write(directory, "x"))
                .isInstanceOf(IOException.class)
                .hasMessage(directory + ": a directory; expected a file");
    }

    @Test
    void half_a_character_does_not_keep_the_rest_from_being_written() throws IOException {
        Path file = directory.resolve("decision.md");
        WholeFile.write(file, "a\ud800b");

        assertThat(file).hasContent("a?b");
    }
}
