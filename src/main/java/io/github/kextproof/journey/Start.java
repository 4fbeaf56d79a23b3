package io.github.kextproof.journey;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.defender.PackageChecksums;
import io.github.kextproof.inventory.ApprovalPlan;
import io.github.kextproof.inventory.Host;
import io.github.kextproof.inventory.ResetPlan;
import io.github.kextproof.lab.LabTrouble;
import io.github.kextproof.lab.OwnedMac;
import io.github.kextproof.lab.Platform;
import io.github.kextproof.lab.Survey;
import io.github.kextproof.macos.LoadedKext;
import java.util.List;
import java.util.Optional;

/** The first step of every journey: the Mac is reset, known, fit for the scenario, and clean. */
final class Start {
    static final String NAME = "Start from a clean Mac";

    private final Host host;
    private final List<Condition> conditions;
    private final JourneyListener listener;
    private final PackageChecksums checksums;

    Start(Host host, List<Condition> conditions, JourneyListener listener, PackageChecksums checksums) {
        this.host = host;
        this.conditions = conditions;
        this.listener = listener;
        this.checksums = checksums;
    }

    /** @throws NotApplicable if a condition rules the Mac out */
    Walk begin(OwnedMac mac) {
        ApprovalPlan plan = host.settings().approval();
        conditions.forEach(condition -> ruleOut(condition.ruledOutBy(plan)));
        Platform platform = mac.platform();
        // A reset can take minutes and cannot change the hardware or an old snapshot's macOS: look first.
        conditions.forEach(condition -> ruleOut(condition.ruledOutBy(platform)));
        mac.reset();
        // A snapshot may hold another macOS than the one that was reset.
        Survey survey = mac.survey(mac.platform());
        listener.learned(FactSheet.of(survey, plan));
        conditions.forEach(condition -> ruleOut(condition.ruledOutBy(survey)));
        Fitness.mustBeGiven(survey, plan);
        mustBeClean(survey);
        Walk walk = new Walk(mac, survey, listener, checksums);
        Kext.loaded(walk).ifPresent(this::mustNotBeLeftOver);
        listener.reached(State.CLEAN);
        return walk;
    }

    private void mustBeClean(Survey survey) {
        if (!survey.leftovers().isEmpty()) {
            throw new LabTrouble(
                    "Defender is already installed on the Mac",
                    "none of " + Defender.KEXT + ", " + Defender.MDATP + " and the applications",
                    String.join(", ", survey.leftovers()),
                    host.reset() instanceof ResetPlan.None
                            ? "uninstall Defender, or name a reset for this Mac in the inventory"
                            : "take the reset's snapshot again, on a Mac without Defender");
        }
    }

    private void mustNotBeLeftOver(LoadedKext kext) {
        throw new LabTrouble(
                "Defender's kernel extension is loaded although Defender is not installed",
                "kextstat lists nothing named " + Defender.BUNDLE_IDENTIFIER,
                "kextstat lists " + kext.bundleId() + " (" + kext.version() + ")",
                host.reset() instanceof ResetPlan.None
                        ? "restart the Mac, or name a reset for it in the inventory"
                        : "take the reset's snapshot again, on a Mac that was restarted without Defender");
    }

    private static void ruleOut(Optional<String> reason) {
        reason.ifPresent(fact -> {
            throw new NotApplicable(fact);
        });
    }
}
