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
import io.github.kextproof.macos.PolicyRow;
import java.util.List;
import java.util.Optional;

/** The first step of every journey: the Mac is reset, known, fit for the scenario, and clean. */
final class Start {
    static final String NAME = "Start from a clean Mac";

    /** What it sends, as {@link Itinerary.Leg} writes it. */
    static final List<String> COMMANDS = List.of(
            "/usr/bin/sw_vers",
            "/usr/bin/uname -m",
            "/usr/sbin/sysctl -n NAME ...",
            "/bin/sh -c LEASE sh DIRECTORY ...",
            "/usr/sbin/ioreg -rd1 -c IOPlatformExpertDevice",
            "the reset that the inventory names",
            "/bin/sh -c CENSUS ...",
            "/bin/date +%s",
            "/usr/bin/stat -f%Su /dev/console",
            "/usr/bin/id -u USER",
            "/usr/bin/defaults read -g AppleLocale",
            "/usr/bin/csrutil status",
            "/usr/sbin/spctl kext-consent QUESTION",
            "/usr/bin/profiles status -type enrollment",
            "/usr/bin/profiles show -output stdout-xml",
            "/usr/bin/sqlite3 KEXT-POLICY QUERY",
            "/usr/sbin/kextstat -l -b com.microsoft.wdavkext",
            "/bin/sh -c EXISTING sh FILE ...",
            "/bin/test -e FILE");

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
        Survey survey = mac.survey(mac.reset(platform));
        listener.learned(FactSheet.of(survey, plan));
        mustHaveComeBackUnapproved(survey);
        conditions.forEach(condition -> ruleOut(condition.ruledOutBy(survey)));
        Fitness.mustBeGiven(survey, plan);
        mustBeClean(survey);
        Walk walk = new Walk(mac, survey, listener, checksums);
        Kext.loaded(walk).ifPresent(this::mustNotBeLeftOver);
        walk.notes().before = mac.census();
        listener.reached(State.CLEAN);
        return walk;
    }

    /** A reset that leaves the approval behind does not do what it is for. */
    private void mustHaveComeBackUnapproved(Survey survey) {
        boolean wanted = conditions.contains(Condition.NEVER_APPROVED) && !(host.reset() instanceof ResetPlan.None);
        if (wanted && survey.policy().equals(new PolicyRow.Present(true))) {
            throw new LabTrouble(
                    "the reset brings back a Mac on which Defender's kernel extension was approved before",
                    "no row of " + Defender.BUNDLE_IDENTIFIER + " in KextPolicy, or one with allowed=0",
                    "KextPolicy allowed=1",
                    "take the reset's snapshot again, on a Mac on which nobody ever pressed Allow");
        }
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
