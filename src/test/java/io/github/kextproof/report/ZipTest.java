package io.github.kextproof.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.bundle.Exhibit;
import io.github.kextproof.ssh.Output;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipTest {
    @TempDir
    private Path directory;

    @Test
    void the_transcript_so_far_lies_beside_what_was_taken_from_the_mac() throws IOException {
        Transcript transcript = transcript();
        transcript.note("broke", Instant.EPOCH);

        Map<String, String> files =
                unpacked(Zip.of(List.of(new Exhibit("kext/kextstat.txt", Output.of("none\n"))), transcript));

        assertThat(files)
                .containsExactly(
                        Map.entry("kext/kextstat.txt", "none\n"),
                        Map.entry(
                                "transcript.txt",
                                "# reapproval on one, 1970-01-01T00:00:00Z\n00:00:00.000Z  -- broke\n"));
    }

    @Test
    void the_end_of_a_long_transcript_is_kept() {
        assertThat(new String(transcript().end(6), StandardCharsets.UTF_8)).isEqualTo("0:00Z\n");
    }

    private Transcript transcript() {
        return new Transcript(directory.resolve("transcript"), "reapproval on one", Instant.EPOCH);
    }

    private static Map<String, String> unpacked(byte[] archive) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
