package io.github.kextproof.journey;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.macos.KextPolicy;
import io.github.kextproof.macos.Kextstat;
import io.github.kextproof.macos.LoadedKext;
import io.github.kextproof.macos.PolicyRow;
import java.util.Optional;

/** The kernel extension's own state, which must agree with health. */
final class Kext {
    private Kext() {}

    static Optional<LoadedKext> loaded(Walk walk) {
        return new Kextstat(walk.shell()).find(Defender.BUNDLE_IDENTIFIER);
    }

    static PolicyRow policy(Walk walk) {
        return new KextPolicy(walk.shell()).user(Defender.TEAM_IDENTIFIER, Defender.BUNDLE_IDENTIFIER);
    }

    static PolicyRow mdmPolicy(Walk walk) {
        return new KextPolicy(walk.shell()).mdm(Defender.TEAM_IDENTIFIER, Defender.BUNDLE_IDENTIFIER);
    }

    /** What the kernel and the policy say of the extension, beside what health says. */
    static String seen(Walk walk) {
        return loaded(walk).map(Kext::listed).orElse("kextstat lists nothing of that name") + ", KextPolicy "
                + policy(walk);
    }

    private static String listed(LoadedKext kext) {
        return "kextstat lists " + kext.bundleId() + " (" + kext.version() + ")";
    }

    /** @throws StepFailed if the extension is not loaded, which contradicts what was seen before */
    static void mustBeLoaded(Walk walk, String contradicted) {
        if (loaded(walk).isEmpty()) {
            throw walk.product(
                    contradicted + ", but the kernel extension is not loaded",
                    "kextstat lists " + Defender.BUNDLE_IDENTIFIER,
                    "kextstat lists nothing of that name",
                    "two oracles contradict each other: report it with the evidence of both");
        }
    }

    /** @throws StepFailed if the extension is loaded, which contradicts what was seen before */
    static void mustNotBeLoaded(Walk walk, String contradicted) {
        Optional<LoadedKext> kext = loaded(walk);
        if (kext.isPresent()) {
            throw walk.product(
                    contradicted + ", but the kernel extension is loaded",
                    "kextstat lists nothing named " + Defender.BUNDLE_IDENTIFIER,
                    listed(kext.get()),
                    "two oracles contradict each other: report it with the evidence of both");
        }
    }

    /** @throws StepFailed if the policy row does not say what it should, or cannot be read */
    static void policyMustSay(Walk walk, boolean allowed, String contradicted) {
        policyMustSay(walk, policy(walk), allowed, contradicted);
    }

    /** @throws StepFailed if the row does not say what it should, or could not be read */
    static void policyMustSay(Walk walk, PolicyRow row, boolean allowed, String contradicted) {
        if (row instanceof PolicyRow.Unreadable unreadable) {
            throw unreadable(walk, unreadable.why());
        }
        if (!row.equals(new PolicyRow.Present(allowed))) {
            throw walk.product(
                    contradicted + ", but KextPolicy says otherwise",
                    new PolicyRow.Present(allowed).toString(),
                    row.toString(),
                    "two oracles contradict each other: report it with the evidence of both");
        }
    }

    /** The lab's trouble: without the policy database there is no telling what was approved. */
    static StepFailed unreadable(Walk walk, String why) {
        return walk.fails(
                Owner.LAB,
                "the policy database cannot be read",
                "a row of " + Defender.BUNDLE_IDENTIFIER,
                why,
                "sqlite3 needs root, and sshd-keygen-wrapper may need Full Disk Access on this macOS");
    }
}
