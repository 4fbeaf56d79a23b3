package io.github.kextproof.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.document.DocumentException;
import io.github.kextproof.fuzz.Heard;
import io.github.kextproof.fuzz.Spoilt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Whatever is done to an inventory, it is read, or complained of at a place in the file. */
class InventoryPropertyTest {
    private static @Nullable Path file;

    @BeforeContainer
    static void makeFile() throws IOException {
        file = Files.createTempFile("kextproof-inventory-", ".yaml");
    }

    @AfterContainer
    static void removeFile() throws IOException {
        Files.deleteIfExists(file());
    }

    @Provide
    Arbitrary<List<Heard>> inventories() {
        return Spoilt.answersTo("inventory");
    }

    @Property(tries = 200, seed = "27", shrinking = ShrinkingMode.BOUNDED)
    void a_spoilt_inventory_is_read_or_complained_of(@ForAll("inventories") List<Heard> spoilt) throws IOException {
        Files.write(file(), spoilt.get(0).stdout().bytes());

        try {
            assertThat(new InventoryReader(Map.of()).read(file()).entries()).isNotEmpty();
        } catch (DocumentException complaint) {
            assertThat(complaint.problems()).isNotEmpty();
            assertThat(complaint.getMessage()).startsWith(file().toString());
        }
    }

    private static Path file() {
        return Objects.requireNonNull(file);
    }
}
