package io.github.kextproof.suite;

import static io.github.kextproof.journey.Condition.whereAPersonApproves;
import static io.github.kextproof.journey.Steps.findItBlocked;
import static io.github.kextproof.journey.Steps.findItProtected;
import static io.github.kextproof.journey.Steps.findItStillProtected;
import static io.github.kextproof.journey.Steps.getAllowPressed;
import static io.github.kextproof.journey.Steps.installDefender;
import static io.github.kextproof.journey.Steps.onboard;
import static io.github.kextproof.journey.Steps.restart;
import static io.github.kextproof.journey.Steps.seeTheOffer;

import io.github.kextproof.journey.Journey;

/** Protection that came with an approval is there after a restart, without anybody being asked again. */
@Scenario("restart")
final class Restart {
    @OnEachMac
    void protection_survives_a_restart(Journey mac) {
        mac.appliesTo(whereAPersonApproves())
                .walks(
                        installDefender(),
                        onboard(),
                        findItBlocked(),
                        seeTheOffer(),
                        getAllowPressed(),
                        findItProtected(),
                        restart(),
                        findItStillProtected());
    }
}
