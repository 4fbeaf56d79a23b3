package io.github.kextproof.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.stub.files.MacFiles;
import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.machine.StubDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What inventories let scripts set, and what stub Macs understand: neither knows the other, so here they meet. */
class SettableKeysTest {
    private static final JsonNode DEFINITIONS = definitions();

    @TempDir
    Path directory;

    private static JsonNode definitions() {
        try (InputStream schema =
                Objects.requireNonNull(Inventory.class.getResourceAsStream("inventory.schema.json"))) {
            return new ObjectMapper().readTree(schema).get("$defs");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Stream<String> keys() {
        return DEFINITIONS.get("set").get("properties").properties().stream().map(Map.Entry::getKey);
    }

    private static JsonNode meaning(String key) {
        JsonNode property = DEFINITIONS.get("set").get("properties").get(key);
        return property.has("$ref")
                ? DEFINITIONS.get(property.get("$ref").asText().replaceFirst("^.*/", ""))
                : property;
    }

    /** Every word that the schema allows or gives as an example. */
    private static List<String> values(String key) {
        JsonNode meaning = meaning(key);
        return StreamSupport.stream(
                        (meaning.has("enum") ? meaning.get("enum") : meaning.get("examples")).spliterator(), false)
                .map(value -> value.asText().replaceFirst("^\"(.*)\"$", "$1"))
                .toList();
    }

    private Machine mac() {
        return Machine.boot(
                new StubDefinition(
                        "mac-01",
                        "10.15.7",
                        "x86_64",
                        "en",
                        "none",
                        "qa",
                        "secret",
                        List.of(),
                        false,
                        1,
                        "never",
                        Duration.ZERO),
                new MacFiles(directory),
                InstantSource.system());
    }

    @Test
    void there_are_keys_to_compare() {
        assertThat(keys()).hasSizeGreaterThan(50).contains("kext.loaded", "disk.free", "health.available");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_stub_mac_understands_whatever_an_inventory_may_set(String key) {
        Machine mac = mac();

        assertThat(values(key))
                .isNotEmpty()
                .allSatisfy(value -> assertThatCode(() -> mac.set(key, value)).doesNotThrowAnyException());
    }
}
