package io.github.kextproof.defender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageChecksumsTest {
    /** Of the three letters abc, from FIPS 180-2. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path directory;

    private final PackageChecksums checksums = new PackageChecksums();

    @Test
    void a_checksum_is_64_hex_digits() throws IOException {
        assertThat(checksums.sha256(Files.writeString(directory.resolve("a.pkg"), "abc")))
                .isEqualTo(ABC);
    }

    @Test
    void a_file_is_read_once() throws IOException {
        Path file = Files.writeString(directory.resolve("a.pkg"), "abc");
        assertThat(checksums.sha256(file)).isEqualTo(ABC);
        Files.delete(file);

        assertThat(checksums.sha256(file)).isEqualTo(ABC);
    }

    @Test
    void a_missing_file_is_no_checksum() {
        assertThatThrownBy(() -> checksums.sha256(directory.resolve("gone.pkg")))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(NoSuchFileException.class);
    }
}
