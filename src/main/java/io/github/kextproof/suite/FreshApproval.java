package io.github.kextproof.suite;

import static io.github.kextproof.journey.Condition.whereAPersonApproves;
import static io.github.kextproof.journey.Steps.findItBlocked;
import static io.github.kextproof.journey.Steps.findItProtected;
import static io.github.kextproof.journey.Steps.getAllowPressed;
import static io.github.kextproof.journey.Steps.installDefender;
import static io.github.kextproof.journey.Steps.onboard;
import static io.github.kextproof.journey.Steps.seeTheOffer;

import io.github.kextproof.journey.Journey;

/** Allow is pressed less than 30 minutes after macOS refused the kernel extension. */
@Scenario("fresh-approval")
final class FreshApproval {
    @OnEachMac
    void allow_within_30_minutes_brings_full_protection(Journey mac) {
        mac.appliesTo(whereAPersonApproves())
                .walks(
                        installDefender(),
                        onboard(),
                        findItBlocked(),
                        seeTheOffer(),
                        getAllowPressed(),
                        findItProtected());
    }
}
