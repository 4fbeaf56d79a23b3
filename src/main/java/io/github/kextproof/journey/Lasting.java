package io.github.kextproof.journey;

import io.github.kextproof.defender.HealthAnswer;
import io.github.kextproof.defender.Protection;
import io.github.kextproof.waiting.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Protection that is there at one look and gone at the next protects nobody: looks several times. */
final class Lasting {
    private static final int LOOKS = 3;
    /** Health, kextstat and sqlite3, and some room. */
    private static final int COMMANDS_PER_LOOK = 5;

    private final Walk walk;
    private final String says;
    private final List<String> seen = new ArrayList<>();

    /** @param says what health said before, for contradictions */
    Lasting(Walk walk, String says) {
        this.walk = walk;
        this.says = says;
    }

    /** @throws StepFailed if protection, the extension, the approval or the licence is gone at one of the looks */
    void mustLast() {
        Duration poll = walk.deadlines().poll();
        Duration limit = poll.plus(walk.deadlines().command().multipliedBy(COMMANDS_PER_LOOK))
                .multipliedBy(LOOKS);
        new Wait("full protection to last", limit, poll).orLast(this::look, looks -> looks == LOOKS);
    }

    private int look() {
        HealthAnswer answer = walk.mdatp().health();
        seen.add(answer.toString());
        if (!(Protections.protection(answer) instanceof Protection.Full full)) {
            throw walk.product(
                    "full protection did not last",
                    "enabled=true  available=true at each of " + LOOKS + " further looks",
                    "at look " + seen.size() + ": " + answer,
                    "look at /Library/Logs/Microsoft/mdatp on the Mac for what took protection away");
        }
        Licence.mustStand(walk, full.health());
        Kext.mustBeLoaded(walk, says);
        if (walk.notes().approvalExercised) {
            Kext.policyMustSay(walk, true, says);
        }
        return seen.size();
    }
}
