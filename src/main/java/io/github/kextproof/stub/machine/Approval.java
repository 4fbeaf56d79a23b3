package io.github.kextproof.stub.machine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** From a refused load to somebody's press: the offer, the person, and the policy that a press changes. */
final class Approval implements Changeable {
    private final KextPolicy policy;
    private final Preferences preferences;
    private final Desk desk;
    private final Conditions conditions;
    private Person person;
    private final Offer offer = new Offer();
    private final List<Press> presses = new ArrayList<>();
    private boolean alerted;

    Approval(KextPolicy policy, Preferences preferences, Desk desk, Conditions conditions, Person person) {
        this.policy = policy;
        this.preferences = preferences;
        this.desk = desk;
        this.conditions = conditions;
        this.person = person;
    }

    @Override
    public Map<String, Consumer<Wanted>> keys() {
        return Map.of("person", wanted -> person = Person.parse(wanted.text()));
    }

    /** Whether somebody allowed the extension, or nobody needs to. */
    boolean isGiven() {
        return policy.approves() || conditions.safeguards().exempt(DefenderKext.TEAM);
    }

    /** Whether Security and Privacy may offer it: a restrictive profile leaves the user nothing to decide. */
    boolean isOffered(Instant at) {
        return offer.isOpen(at) && !conditions.management().isRestrictive();
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

    /** What Security and Privacy shows when it is opened now. */
    Offered offered(Instant at) {
        return conditions.appearance().offered(isOffered(at));
    }

    /** When the person presses next, if nothing changes until then. */
    Optional<Instant> pressDue() {
        return preferences.unpressedAllowSince().flatMap(since -> person.pressDue(since, offer.lapses()));
    }

    /** Lets the person press; only a press on an offer that is still open, and that is Defender's, approves it. */
    Press press(Instant at) {
        boolean taken = isOffered(at);
        boolean defenders = preferences.offered().isDefenders();
        preferences.pressed(taken);
        return noted(new Press(at, taken && defenders));
    }

    /** Lets somebody press the sheet's OK; empty if nothing was ticked, since then nobody is allowed anything. */
    Optional<Press> confirm(Instant at) {
        List<String> ticked = preferences.details().map(Details::ticked).orElse(List.of());
        boolean taken = isOffered(at);
        preferences.confirmed(at, taken ? ticked : List.of());
        return ticked.isEmpty()
                ? Optional.empty()
                : Optional.of(noted(new Press(at, taken && ticked.contains(DefenderKext.DEVELOPER))));
    }

    private Press noted(Press press) {
        if (press.effective()) {
            offer.withdraw();
            policy.allow();
        }
        presses.add(press);
        return press;
    }

    /** A restart ends the offer. */
    void restarted() {
        offer.withdraw();
    }

    List<Press> presses() {
        return List.copyOf(presses);
    }
}
