package io.github.kextproof.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.inventory.Entry;
import io.github.kextproof.inventory.Host;
import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.inventory.InventoryReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Running stub Macs as an inventory of a lab. */
class LabInventoryTest {
    @TempDir
    private Path directory;

    @Test
    void the_written_inventory_reaches_the_same_macs_in_the_same_way() throws IOException {
        Inventory stubs = new InventoryReader(Map.of()).read(Path.of("vms", "stubs.yaml"));
        Path file = directory.resolve("lab.yaml");
        try (StubMacs running = StubMacs.start(stubs, 0)) {
            List<Host> hosts = stubs.entries().stream()
                    .map(entry -> running.host((Entry.Stub) entry))
                    .toList();

            running.writeInventory(file);

            Inventory lab = new InventoryReader(Map.of()).read(file);
            assertThat(lab.entries())
                    .hasSameSizeAs(hosts)
                    .allMatch(Entry.Lab.class::isInstance)
                    .allMatch(Entry::simulated);
            assertThat(Agenda.of(lab, List.of(Scenarios.values())).journeys()).allMatch(Planned::simulated);
            for (int i = 0; i < hosts.size(); i++) {
                assertThat(((Entry.Lab) lab.entries().get(i)).host())
                        .usingRecursiveComparison()
                        .ignoringFields("settings.product")
                        .isEqualTo(hosts.get(i));
            }
        }
    }

    @Test
    void its_secrets_are_their_owners_alone_and_go_with_the_macs() throws IOException {
        Path file = directory.resolve("lab.yaml");
        Path stub = Files.writeString(directory.resolve("stubs.yaml"), """
                type: stub
                product:
                  package: %1$s/wdav-101.19.48.pkg
                  onboarding: %1$s/MicrosoftDefenderATPOnboardingMacOs.py
                macs:
                  - {name: one, macos: "10.15.7", sudo: password}
                """.formatted(
                        Path.of("vms", "product").toAbsolutePath()));
        Path secret;
        try (StubMacs running = StubMacs.start(new InventoryReader(Map.of()).read(stub), 0)) {
            running.writeInventory(file);

            String written = Files.readString(file);
            String password = running.logins().get(0).password();
            assertThat(written).doesNotContain(password).contains("sudo: {password: \"file:");
            secret = Path.of(written.replaceFirst("(?s).*sudo: \\{password: \"file:([^\"]+)\".*", "$1"));
            assertThat(secret).content().isEqualTo(password + "\n");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .isEqualTo("rw-------");
        }
        assertThat(secret).doesNotExist();
        assertThat(secret.getParent()).doesNotExist();
    }
}
