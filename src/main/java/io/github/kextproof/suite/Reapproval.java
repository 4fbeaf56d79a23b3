package io.github.kextproof.suite;

import static io.github.kextproof.journey.Condition.whereAPersonApproves;
import static io.github.kextproof.journey.Steps.findItBlocked;
import static io.github.kextproof.journey.Steps.findItProtected;
import static io.github.kextproof.journey.Steps.getAllowPressed;
import static io.github.kextproof.journey.Steps.installDefender;
import static io.github.kextproof.journey.Steps.letTheOfferLapse;
import static io.github.kextproof.journey.Steps.loadWithKextutil;
import static io.github.kextproof.journey.Steps.onboard;
import static io.github.kextproof.journey.Steps.reopenAndSeeTheOffer;
import static io.github.kextproof.journey.Steps.retriggerWithKextutil;
import static io.github.kextproof.journey.Steps.seeTheOffer;

import io.github.kextproof.journey.Journey;

/** The offer lapsed after 30 minutes; kextutil brings it back, and loads the kernel extension once Allow was pressed. */
@Scenario("reapproval")
final class Reapproval {
    @OnEachMac
    void kextutil_brings_a_lapsed_offer_back_and_then_loads_the_extension(Journey mac) {
        mac.appliesTo(whereAPersonApproves())
                .walks(
                        installDefender(),
                        onboard(),
                        findItBlocked(),
                        seeTheOffer(),
                        letTheOfferLapse(),
                        retriggerWithKextutil(),
                        reopenAndSeeTheOffer(),
                        getAllowPressed(),
                        loadWithKextutil(),
                        findItProtected());
    }
}
