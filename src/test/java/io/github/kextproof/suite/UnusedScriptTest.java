package io.github.kextproof.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.inventory.InventoryReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an inventory says and a run has to answer for. */
class UnusedScriptTest {
    @TempDir
    private Path directory;

    @Test
    void an_entry_that_nothing_used_is_told_with_its_place_and_a_shared_one_once() throws IOException {
        Path product = Path.of("vms", "product").toAbsolutePath();
        Path file = Files.writeString(directory.resolve("macs.yaml"), """
                type: stub
                product:
                  package: %s/wdav-101.19.48.pkg
                  onboarding: %s/MicrosoftDefenderATPOnboardingMacOs.py
                defaults:
                  script:
                    - when: {command: "mdatp*"}
                      then: {fault: hang}
                macs:
                  - {name: one, macos: "10.15.7"}
                  - {name: two, macos: "10.15.7"}
                  - name: liar
                    macos: "10.15.7"
                    script:
                      - when: {connection: 2}
                        then: {fault: refuse}
                """.formatted(product, product));
        Inventory inventory = new InventoryReader(Map.of()).read(file);

        try (Fleet fleet = Fleet.of(inventory)) {
            assertThat(fleet.unusedScript()).containsExactly("""
                    %s:7:7: defaults.script[0] was never used: no command matched 'mdatp*'
                      perhaps    no command came at all; did the scenario apply to this Mac?""".formatted(file), """
                    %s:15:9: script[0] of macs[2] (liar) was never used: there were only 0 connections, and 'connection' is 2
                      perhaps    count from the Mac's first start: the first is 1""".formatted(file));
        }
    }

    @Test
    void the_schema_names_every_scenario_there_is() throws IOException {
        List<String> named = new ArrayList<>();
        new ObjectMapper()
                .readTree(InventoryReader.schema())
                .at("/$defs/scenarios/items/enum")
                .forEach(name -> named.add(name.asText()));

        assertThat(named).isEqualTo(Scenarios.names());
    }
}
