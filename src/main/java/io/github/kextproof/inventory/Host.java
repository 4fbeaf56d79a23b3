package io.github.kextproof.inventory;

import io.github.kextproof.mac.Access;
import io.github.kextproof.mac.SudoRule;

/**
 * A Mac that can be connected to.
 *
 * @param simulated whether a stub stands behind the address; nothing but the report may look at it
 */
public record Host(Settings settings, Access access, SudoRule sudo, ResetPlan reset, boolean simulated) {}
