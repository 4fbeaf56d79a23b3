package io.github.kextproof.gate.evidence;

import static io.github.kextproof.gate.evidence.ResultsOnDisk.RESULT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no JSON, or not as a whole. */
class DamagedFilesTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                    | is empty
            `   `                 | holds nothing but blanks
            hello                 | is no JSON
            <test-case/>          | is no JSON
            {"status" = "passed"} | is no JSON from byte 10 on
            []                    | is a list, not an object of keys and values
            [{"status":"passed"}] | is a list, not an object of keys and values
            tru                   | cut off after 3 bytes
            {"status":1 x}        | is no JSON from byte 12 on
            "passed"              | is text, not an object of keys and values
            42                    | is a number, not an object of keys and values
            null                  | is null, not an object of keys and values
            {"status":"passed"    | cut off after 18 bytes
            {"status":"pas        | cut off after 14 bytes
            {"flaky":tru          | cut off after 12 bytes
            """)
    void a_file_that_is_no_object_says_so(String text, String why) {
        assertThat(new ResultsOnDisk(directory).with("u1-result.json", text).defects())
                .containsExactly("u1-result.json: " + why);
    }

    @Test
    void a_result_that_is_cut_off_anywhere_says_where() {
        byte[] whole = RESULT.replace("loads", "lädt").getBytes(StandardCharsets.UTF_8);
        for (int bytes = 1; bytes < whole.length; bytes++) {
            assertThat(new ResultsOnDisk(directory)
                            .with("u1-result.json", Arrays.copyOf(whole, bytes))
                            .defects())
                    .containsExactly("u1-result.json: cut off after " + bytes + " bytes");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "x", "}", "\u0001"})
    void a_result_that_goes_on_says_where(String more) {
        assertThat(new ResultsOnDisk(directory)
                        .with("u1-result.json", RESULT + more)
                        .defects())
                .containsExactly("u1-result.json: goes on after its end, from byte " + RESULT.length() + " on");
    }

    @Test
    void bytes_that_are_not_utf_8_are_found_even_where_nobody_reads() {
        byte[] latin = "{\"description\":\"Hämta\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(new ResultsOnDisk(directory).with("u1-result.json", latin).defects())
                .containsExactly("u1-result.json: is not UTF-8 from byte 17 on");
    }

    @Test
    void utf_16_is_not_utf_8() {
        assertThat(new ResultsOnDisk(directory)
                        .with("u1-result.json", RESULT.getBytes(StandardCharsets.UTF_16))
                        .with("u2-result.json", RESULT.getBytes(StandardCharsets.UTF_16LE))
                        .defects())
                .containsExactly(
                        "u1-result.json: is no JSON: it begins with zero bytes, as files do that a crash cut short",
                        "u2-result.json: is no JSON: it begins with zero bytes, as files do that a crash cut short");
    }

    @Test
    void a_byte_order_mark_does_no_harm() {
        assertThat(new ResultsOnDisk(directory)
                        .with("u1-result.json", "\uFEFF" + RESULT)
                        .only()
                        .name())
                .isEqualTo("Kext.loads");
    }

    @Test
    void a_file_of_zeroes_is_what_a_crash_leaves() {
        assertThat(new ResultsOnDisk(directory)
                        .with("u1-result.json", new byte[512])
                        .defects())
                .containsExactly(
                        "u1-result.json: is no JSON: it begins with zero bytes, as files do that a crash cut short");
    }

    @Test
    void what_nests_too_deep_is_not_followed() {
        assertThat(new ResultsOnDisk(directory)
                        .with("u1-result.json", "{\"steps\":" + "[".repeat(100_000))
                        .with("u2-result.json", "{\"links\":" + "{\"a\":".repeat(100_000))
                        .defects())
                .containsExactly(
                        "u1-result.json: nests deeper than 1000 levels",
                        "u2-result.json: nests deeper than 1000 levels");
    }

    @Test
    void a_key_of_a_million_characters_is_refused() {
        assertThat(new ResultsOnDisk(directory)
                        .with("u1-result.json", "{\"" + "k".repeat(1_000_000) + "\":1}")
                        .defects())
                .containsExactly("u1-result.json: has a key or a number that is longer than any result needs");
    }

    @Test
    void a_huge_file_is_not_read() {
        assertThat(new ResultsOnDisk(directory)
                        .with("u1-result.json", new byte[20_000_001])
                        .defects())
                .containsExactly("u1-result.json: has 20.0 MB, more than the 20 MB that a result may have");
    }

    @Test
    void links_and_directories_are_no_results() throws IOException {
        Path results = Files.createDirectory(directory.resolve("results"));
        Path elsewhere = Files.writeString(directory.resolve("elsewhere.json"), RESULT);
        Files.createSymbolicLink(results.resolve("u1-result.json"), elsewhere);
        Files.createSymbolicLink(results.resolve("u2-container.json"), results.resolve("nowhere"));
        Files.createDirectory(results.resolve("u3-result.json"));
        assertThat(new ResultsOnDisk(results).defects())
                .containsExactly(
                        "u1-result.json: is a symbolic link; only files of the directory itself are evidence",
                        "u2-container.json: is a symbolic link; only files of the directory itself are evidence",
                        "u3-result.json: is a directory, not a file");
    }

    @Test
    void a_file_that_cannot_be_read_says_why() {
        assertThat(FileBytes.why(new AccessDeniedException("u1-result.json")))
                .isEqualTo("cannot be read: this user has no permission");
        assertThat(FileBytes.why(new NoSuchFileException("u1-result.json")))
                .isEqualTo("was gone when it was to be read");
        assertThat(FileBytes.why(new FileSystemException("u1-result.json", null, "Input/output error")))
                .isEqualTo("cannot be read: input/output error");
    }

    @Test
    void a_file_that_became_shorter_is_not_half_read() {
        new ResultsOnDisk(directory).with("u1-result.json", RESULT);
        Path file = directory.resolve("u1-result.json");
        Stamp before = Stamp.of(file);
        new ResultsOnDisk(directory).with("u1-result.json", "{}");
        assertThatThrownBy(() -> FileBytes.of(file, before)).hasMessage("became shorter while it was read");
    }

    @Test
    void a_damaged_container_is_a_defect_too() {
        assertThat(new ResultsOnDisk(directory)
                        .with("c1-container.json", "{\"children\":[")
                        .with("c2-container.json", "{\"children\":null,\"befores\":[{\"name\":\"set up\"}]}")
                        .defects())
                .containsExactly("c1-container.json: cut off after 13 bytes");
    }

    @Test
    void what_other_tools_write_beside_results_is_refused_as_such() {
        assertThat(new ResultsOnDisk(directory)
                        .with("f2d1-testsuite.xml", "<ns2:test-suite/>")
                        .with("TEST-io.github.Kext.xml", "<testsuite/>")
                        .with("f2d1-attachment.xml", "<plist/>")
                        .with("environment.xml", "<environment/>")
                        .defects())
                .containsExactly(
                        "TEST-io.github.Kext.xml: is a result in JUnit's format, which is not read",
                        "f2d1-testsuite.xml: is a result in Allure 1's format, which is not read");
    }
}
