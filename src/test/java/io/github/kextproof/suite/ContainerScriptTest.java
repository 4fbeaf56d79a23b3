package io.github.kextproof.suite;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.inventory.InventoryReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts that no container Mac can follow; known before an engine is asked for anything. */
class ContainerScriptTest {
    @TempDir
    private Path directory;

    @Test
    void a_fault_of_the_simulated_server_is_refused_with_its_place_and_the_way_out() throws IOException {
        Path file = Files.writeString(directory.resolve("boxes.yaml"), """
                type: container
                product:
                  package: %1$s/wdav-101.19.48.pkg
                  onboarding: %1$s/MicrosoftDefenderATPOnboardingMacOs.py
                macs:
                  - name: boxed
                    macos: "10.15.7"
                    script:
                      - {when: {command: date}, then: {delay: 1s}}
                      - {when: {command: sw_vers}, then: {fault: {truncate: 3}}}
                """.formatted(
                        Path.of("vms/product").toAbsolutePath()));
        Inventory inventory = new InventoryReader(Map.of()).read(file);

        assertThatThrownBy(() -> StubMacs.start(inventory, 0))
                .isInstanceOf(StubMacsFailed.class)
                .hasMessage("the stub Macs of boxes.yaml cannot be started: " + file
                        + ":10:9: script[1] of macs[0] (boxed) has the fault 'truncate', which the OpenSSH server of a"
                        + " container Mac does not commit\n  perhaps    write 'type: stub', whose server is simulated");
    }
}
