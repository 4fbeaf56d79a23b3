package io.github.kextproof.inventory;

import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.SudoRule;
import java.util.Optional;

/**
 * A Mac that can be connected to.
 *
 * @param hardwareUuid that the Mac must have after a reset, if the inventory says so
 * @param simulated whether a stub stands behind the address; nothing but the report may look at it
 */
public record Host(
        Settings settings,
        Access access,
        SudoRule sudo,
        ResetPlan reset,
        Optional<String> hardwareUuid,
        boolean simulated) {
    public Host(Settings settings, Access access, SudoRule sudo, ResetPlan reset, boolean simulated) {
        this(settings, access, sudo, reset, Optional.empty(), simulated);
    }
}
