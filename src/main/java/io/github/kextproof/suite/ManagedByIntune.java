package io.github.kextproof.suite;

import static io.github.kextproof.journey.Condition.MANAGED_BY_INTUNE;
import static io.github.kextproof.journey.Condition.whereMdmApproves;
import static io.github.kextproof.journey.Steps.findItApprovedBy;
import static io.github.kextproof.journey.Steps.findItProtected;
import static io.github.kextproof.journey.Steps.installDefender;
import static io.github.kextproof.journey.Steps.neverSeeItBlocked;
import static io.github.kextproof.journey.Steps.onboard;

import io.github.kextproof.journey.Journey;
import io.github.kextproof.lab.Management;

/** Intune approved the kernel extension before it came: the Mac is never blocked, and approval is not exercised. */
@Scenario("managed-intune")
final class ManagedByIntune {
    @OnEachMac
    void a_mac_approved_by_intune_is_never_blocked(Journey mac) {
        mac.appliesTo(whereMdmApproves(MANAGED_BY_INTUNE))
                .walks(
                        findItApprovedBy(Management.INTUNE),
                        installDefender(),
                        onboard(),
                        neverSeeItBlocked(),
                        findItProtected());
    }
}
