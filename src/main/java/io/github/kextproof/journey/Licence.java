package io.github.kextproof.journey;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.defender.HealthAnswer;
import io.github.kextproof.defender.MdatpHealth;
import io.github.kextproof.defender.Reading;
import io.github.kextproof.macos.MacFileSystem;

/** The licence that onboarding brings. */
final class Licence {
    private Licence() {}

    /** Waits until Defender says that it is licensed. */
    static MdatpHealth await(Walk walk) {
        HealthAnswer answer = walk.settling("Defender to be licensed")
                .orLast(
                        walk.mdatp()::health,
                        last -> last instanceof HealthAnswer.Read read && isHeld(walk, health(read)));
        if (!(answer instanceof HealthAnswer.Read read)) {
            throw walk.product(
                    "Defender does not report its health after onboarding",
                    "licensed=true",
                    answer.toString(),
                    "look at /Library/Logs/Microsoft/mdatp on the Mac; is wdavdaemon running?");
        }
        if (!isHeld(walk, health(read))) {
            throw walk.product(
                    "Defender is not licensed after onboarding",
                    "licensed=true",
                    seen(health(read)),
                    "check that the onboarding package belongs to a tenant with a licence, and the Mac's way to the internet");
        }
        return health(read);
    }

    /** @throws StepFailed if the licence is there no longer */
    static void mustStand(Walk walk, MdatpHealth health) {
        if (!isHeld(walk, health)) {
            boolean onboarded = new MacFileSystem(walk.shell()).exists(Defender.ONBOARDING_PLIST);
            throw walk.product(
                    "Defender lost its licence after onboarding",
                    "licensed=true, as after onboarding",
                    seen(health) + ", " + Defender.ONBOARDING_PLIST + (onboarded ? " is there" : " is gone"),
                    "look at /Library/Logs/Microsoft/mdatp on the Mac for what took the licence away");
        }
    }

    private static MdatpHealth health(HealthAnswer.Read answer) {
        return answer.protection().health();
    }

    /** The camelCase era may not tell, so that only an outright no counts against it. */
    private static boolean isHeld(Walk walk, MdatpHealth health) {
        boolean told = walk.mdatp().tellsLicence() || health.value("licensed").isPresent();
        return !told || health.licensed() == Reading.TRUE;
    }

    private static String seen(MdatpHealth health) {
        String attentions = String.join(", ", health.attentions());
        return "licensed=" + health.licensed() + (attentions.isEmpty() ? "" : ", " + attentions);
    }
}
