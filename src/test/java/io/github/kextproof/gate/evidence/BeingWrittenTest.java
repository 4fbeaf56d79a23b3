package io.github.kextproof.gate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories that somebody writes to while they are read. */
class BeingWrittenTest {
    @TempDir
    Path directory;

    private interface Change {
        void to(Path directory) throws IOException;
    }

    @BeforeEach
    void write_results() {
        new ResultsOnDisk(directory).result("u1").result("u2", "h1", "h2").with("u2-attachment.txt", "text");
    }

    private List<String> defects(boolean withAttachments, Change change) {
        Evidence evidence = EvidenceReader.read(List.of(directory), withAttachments, path -> {
            try {
                change.to(path);
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        });
        return new ResultsOnDisk(directory).defects(evidence);
    }

    @Test
    void nothing_changed() {
        assertThat(defects(true, path -> {})).isEmpty();
    }

    @Test
    void a_result_came() {
        assertThat(defects(false, path -> new ResultsOnDisk(path).result("u3")))
                .containsExactly("results: is being written to: u3-result.json came while it was read");
    }

    @Test
    void a_result_is_about_to_come() {
        assertThat(defects(false, path -> Files.createDirectory(path.resolve(".unfinished-6f1c"))))
                .containsExactly("results: is being written to: .unfinished-6f1c came while it was read");
    }

    @Test
    void a_result_went() {
        assertThat(defects(false, path -> Files.delete(path.resolve("u1-result.json"))))
                .containsExactly("results: is being written to: u1-result.json went while it was read");
    }

    @Test
    void a_result_grew() {
        assertThat(defects(false, path -> Files.writeString(path.resolve("u1-result.json"), "{}")))
                .containsExactly("results: is being written to: u1-result.json changed while it was read");
    }

    @Test
    void a_result_was_written_again_at_another_time() {
        assertThat(defects(
                        false,
                        path -> Files.setLastModifiedTime(path.resolve("u1-result.json"), FileTime.fromMillis(0))))
                .containsExactly("results: is being written to: u1-result.json changed while it was read");
    }

    @Test
    void a_result_was_replaced_by_one_of_the_same_size_and_time() {
        assertThat(defects(false, path -> {
                    Path old = path.resolve("u1-result.json");
                    Path fresh = Files.write(path.resolve("fresh"), new byte[(int) Files.size(old)]);
                    Files.setLastModifiedTime(fresh, Files.getLastModifiedTime(old));
                    Files.move(fresh, old, StandardCopyOption.REPLACE_EXISTING);
                }))
                .containsExactly("results: is being written to: u1-result.json changed while it was read");
    }

    @Test
    void an_attachment_matters_where_it_is_read() {
        Change change = path -> Files.writeString(path.resolve("u2-attachment.txt"), "another");
        assertThat(defects(false, change)).isEmpty();
        assertThat(defects(true, path -> Files.writeString(path.resolve("u2-attachment.txt"), "the third one")))
                .containsExactly("results: is being written to: u2-attachment.txt changed while it was read");
    }

    @Test
    void many_changes_are_counted() {
        assertThat(defects(false, path -> {
                    for (int i = 3; i < 9; i++) {
                        new ResultsOnDisk(path).result("u" + i);
                    }
                }))
                .containsExactly("results: is being written to: u3-result.json came, u4-result.json came,"
                        + " u5-result.json came and 3 more while it was read");
    }
}
