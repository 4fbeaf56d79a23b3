package io.github.kextproof.suite;

import static io.github.kextproof.journey.Condition.whereverItIsApproved;
import static io.github.kextproof.journey.Steps.findItProtected;
import static io.github.kextproof.journey.Steps.getItApprovedAsTheInventorySays;
import static io.github.kextproof.journey.Steps.installDefender;
import static io.github.kextproof.journey.Steps.letItDetectATestFile;
import static io.github.kextproof.journey.Steps.onboard;
import static io.github.kextproof.journey.Steps.seeThatItIsApprovedBeforehand;

import io.github.kextproof.journey.Journey;

/** Full protection is more than what health says: a file that every virus scanner takes for a virus is noticed. */
@Scenario("detection")
final class Detection {
    @OnEachMac
    void a_protected_mac_detects_a_test_file(Journey mac) {
        mac.appliesTo(whereverItIsApproved())
                .walks(
                        seeThatItIsApprovedBeforehand(),
                        installDefender(),
                        onboard(),
                        getItApprovedAsTheInventorySays(),
                        findItProtected(),
                        letItDetectATestFile());
    }
}
