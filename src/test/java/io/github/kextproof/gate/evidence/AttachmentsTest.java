package io.github.kextproof.gate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attachments that results name, and the fingerprints of all that is read. */
class AttachmentsTest {
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path directory;

    /** One at the top, and one in a step of a step. */
    private ResultsOnDisk attached(String top, String deep) {
        return new ResultsOnDisk(directory).result("u1", "\"labels\"", """
                        "attachments":[{"name":"log","source":"%s","type":"text/plain"}],
                        "steps":[{"name":"a","attachments":[],"steps":[{"name":"b","steps":[],
                        "attachments":[{"source":"%s"}],"parameters":[{"name":"source","source":"/etc"}]}]}],"labels\"""".formatted(top, deep));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.txt",
                "/etc/passwd",
                "sub/log.txt",
                "..",
                ".",
                "C:log.txt",
                "..\\\\secret.txt",
                "https://example.org/log.txt",
                "a\\nb/c"
            })
    void an_attachment_lies_beside_its_result_at_any_depth(String source) {
        String shown = source.replace("\\\\", "\\").replace("\\n", " ");
        assertThat(attached(source, "log.txt").defects())
                .containsExactly(
                        "u1-result.json: its attachment '" + shown + "' names a path, not a file beside the result");
        assertThat(attached("log.txt", source).defects())
                .containsExactly(
                        "u1-result.json: its attachment '" + shown + "' names a path, not a file beside the result");
    }

    @Test
    void a_fixtures_attachment_does_too() {
        assertThat(new ResultsOnDisk(directory)
                        .with("c1-container.json", "{\"befores\":[{\"attachments\":[{\"source\":\"../x\"}]}]}")
                        .defects())
                .containsExactly("c1-container.json: its attachment '../x' names a path, not a file beside the result");
    }

    @Test
    void missing_attachments_are_counted_and_some_named() {
        Evidence evidence = attached("b.txt", "a.txt").with("b.txt", "").read();
        assertThat(evidence.defects()).isEmpty();
        assertThat(evidence.notes()).containsExactly(directory + ": 1 attachment is missing: a.txt");
    }

    @Test
    void of_many_missing_attachments_the_first_are_named() {
        ResultsOnDisk results = new ResultsOnDisk(directory);
        for (int i = 9; i > 4; i--) {
            results.result("u" + i, "\"labels\"", "\"attachments\":[{\"source\":\"" + i + ".txt\"}],\"labels\"");
        }
        assertThat(results.read().notes())
                .containsExactly(directory + ": 5 attachments are missing: 5.txt, 6.txt, 7.txt and 2 more");
    }

    @Test
    void what_is_read_has_a_fingerprint() {
        Evidence evidence = attached("log.txt", "log.txt")
                .with("log.txt", "abc")
                .with("broken-result.json", "abc")
                .with("c1-container.json", "{}")
                .with("environment.properties", "a=b")
                .with("categories.json", "[]")
                .read();
        assertThat(evidence.fingerprints())
                .containsOnlyKeys(
                        directory + "/broken-result.json",
                        directory + "/c1-container.json",
                        directory + "/environment.properties",
                        directory + "/u1-result.json")
                .containsEntry(directory + "/broken-result.json", ABC);
    }

    @Test
    void attachments_have_one_too_if_it_is_asked_for() {
        attached("log.txt", "deep.txt")
                .with("log.txt", "abc")
                .with("deep.txt", "")
                .with("nobodys.txt", "");
        assertThat(EvidenceReader.readWithAttachments(List.of(directory)).fingerprints())
                .containsOnlyKeys(directory + "/deep.txt", directory + "/log.txt", directory + "/u1-result.json")
                .containsEntry(directory + "/log.txt", ABC);
    }

    @Test
    void an_attachment_that_is_a_link_has_no_fingerprint() throws IOException {
        ResultsOnDisk results = attached("log.txt", "log.txt").with("other.txt", "abc");
        Files.createSymbolicLink(directory.resolve("log.txt"), directory.resolve("other.txt"));
        assertThat(results.defects(EvidenceReader.readWithAttachments(List.of(directory))))
                .containsExactly("log.txt: is a symbolic link; only files of the directory itself are evidence");
    }
}
