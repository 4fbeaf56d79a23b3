package io.github.kextproof.suite;

import static io.github.kextproof.journey.Condition.wherePreparationApproves;
import static io.github.kextproof.journey.Steps.findItProtected;
import static io.github.kextproof.journey.Steps.installDefender;
import static io.github.kextproof.journey.Steps.neverSeeItBlocked;
import static io.github.kextproof.journey.Steps.onboard;
import static io.github.kextproof.journey.Steps.seeThatItIsApprovedBeforehand;

import io.github.kextproof.journey.Journey;

/** Whoever prepared the Mac approved the kernel extension: the Mac is never blocked, and approval is not exercised. */
@Scenario("preapproved")
final class ApprovedBeforehand {
    @OnEachMac
    void a_mac_approved_beforehand_is_never_blocked(Journey mac) {
        mac.appliesTo(wherePreparationApproves())
                .walks(
                        seeThatItIsApprovedBeforehand(),
                        installDefender(),
                        onboard(),
                        neverSeeItBlocked(),
                        findItProtected());
    }
}
