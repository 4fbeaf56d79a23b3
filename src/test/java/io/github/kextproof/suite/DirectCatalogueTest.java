package io.github.kextproof.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The catalogue of misbehaving Macs without a network, in a fraction of the time: each file a test of its own, so that PIT
 * runs only those that a broken detection can matter to.
 */
class DirectCatalogueTest {
    /** They happen in real time, and are left to the walk over SSH. */
    private static final Pattern SLOW = Pattern.compile("delay:|slow:");

    static Stream<CatalogueEntry> entries() {
        return Catalogue.entries().stream()
                .filter(entry -> !SLOW.matcher(text(entry)).find());
    }

    private static String text(CatalogueEntry entry) {
        try {
            return Files.readString(entry.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void each_misbehaviour_is_found_out(CatalogueEntry entry) {
        Judged judged = new Judged(entry, DirectWalk.of(entry));

        assertThat(judged.right()).withFailMessage(judged::report).isTrue();
    }
}
