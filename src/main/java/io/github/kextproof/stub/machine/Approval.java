package io.github.kextproof.stub.machine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From a refused load to somebody's press: the offer, the person, and the policy that a press changes. */
final class Approval {
    private final KextPolicy policy;
    private final Preferences preferences;
    private final Desk desk;
    private final Person person;
    private final Offer offer = new Offer();
    private final List<Press> presses = new ArrayList<>();
    private boolean alerted;

    Approval(KextPolicy policy, Preferences preferences, Desk desk, Person person) {
        this.policy = policy;
        this.preferences = preferences;
        this.desk = desk;
        this.person = person;
    }

    boolean isGiven() {
        return policy.approves();
    }

    boolean isOffered(Instant at) {
        return offer.isOpen(at);
    }

    /** Notes that something asked for the extension. */
    void seen(Instant at) {
        policy.seen(at);
    }

    /** Refuses a load, offers Allow for another 30 minutes, and shows the alert if it was never shown before. */
    void refuse(Instant at) {
        policy.refuse();
        offer.make(at);
        if (!alerted) {
            desk.bringToFront(Desk.ALERTS);
        }
        alerted = true;
    }

    /** When the person presses next, if nothing changes until then. */
    Optional<Instant> pressDue() {
        return preferences.unpressedAllowSince().flatMap(since -> person.pressDue(since, offer.lapses()));
    }

    /** Lets the person press; only a press on an offer that is still open changes anything. */
    Press press(Instant at) {
        Press press = new Press(at, offer.isOpen(at));
        preferences.pressed(press.effective());
        if (press.effective()) {
            offer.withdraw();
            policy.allow();
        }
        presses.add(press);
        return press;
    }

    List<Press> presses() {
        return List.copyOf(presses);
    }
}
