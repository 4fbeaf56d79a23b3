package io.github.kextproof.contract;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The contract, held against the first real Mac of an inventory: {@code -Dcontract=vms/lab.yaml}. */
@EnabledIfSystemProperty(
        named = "contract",
        matches = ".+",
        disabledReason = "no -Dcontract names an inventory of real Macs")
class LabMacContractIT extends MacContract {
    @Override
    MacUnderContract start() {
        return MacUnderContract.real(Path.of(Objects.requireNonNull(System.getProperty("contract"))));
    }
}
