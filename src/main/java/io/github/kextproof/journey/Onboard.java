package io.github.kextproof.journey;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.defender.HealthAnswer;
import io.github.kextproof.defender.Onboarding;
import io.github.kextproof.defender.Reading;
import io.github.kextproof.macos.MacFileSystem;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.waiting.WaitExpired;
import java.util.LinkedHashMap;
import java.util.Map;

/** Joins the Mac to its organization. */
final class Onboard implements Step.Action {
    @Override
    public void perform(Walk walk) {
        runScript(walk);
        HealthAnswer answer = awaitLicence(walk);
        if (answer instanceof HealthAnswer.Read read) {
            Map<String, String> facts =
                    new LinkedHashMap<>(FactSheet.of(walk.survey()).entries());
            read.protection().health().version().ifPresent(version -> facts.put(Facts.PRODUCT, version));
            walk.listener().learned(new Facts(facts));
        }
        walk.listener().reached(State.INSTALLED);
    }

    private static void runScript(Walk walk) {
        Delivery delivery = new Delivery(walk);
        Outcome outcome;
        try {
            String script = delivery.bring(walk.product().onboarding());
            outcome = new Onboarding(walk.shell()).run(script);
            // The script holds the organization's enrollment secret; it must not stay on the Mac.
            delivery.remove(script);
        } catch (RuntimeException e) {
            delivery.takeBack(walk.product().onboarding()).ifPresent(e::addSuppressed);
            throw e;
        }
        if (!outcome.succeeded()) {
            throw walk.fails(
                    Owner.CONFIGURATION,
                    "the onboarding script failed",
                    "exit 0",
                    outcome.ending() + ", " + outcome.stderr().text().strip(),
                    "download the onboarding package from the Defender portal again; see product.onboarding in the inventory");
        }
        if (!new MacFileSystem(walk.shell()).exists(Defender.ONBOARDING_PLIST)) {
            throw walk.product(
                    "the onboarding script ended well but left nothing behind",
                    Defender.ONBOARDING_PLIST,
                    "no such file",
                    "run the script by hand on the Mac and read what it prints");
        }
    }

    private static HealthAnswer awaitLicence(Walk walk) {
        try {
            return walk.settling("Defender to be licensed").until(walk.mdatp()::health, Onboard::isLicensed);
        } catch (WaitExpired e) {
            throw walk.product(
                    "Defender is not licensed after onboarding",
                    "licensed=true",
                    e.lastSeen(),
                    "check that the onboarding package belongs to a tenant with a licence, and the Mac's way to the internet");
        }
    }

    /** The camelCase era may not tell, so that only an outright no counts against it. */
    private static boolean isLicensed(HealthAnswer answer) {
        return answer instanceof HealthAnswer.Read read
                && read.protection().health().licensed() != Reading.FALSE;
    }
}
