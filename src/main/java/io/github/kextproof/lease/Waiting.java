package io.github.kextproof.lease;

import io.github.kextproof.waiting.Durations;
import java.time.Duration;
import java.util.Optional;

/** Why a lease is not had at once, as it was when the waiting began. */
public final class Waiting {
    private final Subject subject;
    private final Holder ours;
    private final LeaseView view;
    private final Taking.Terms terms;
    private final long ahead;

    Waiting(Subject subject, Holder ours, LeaseView view, Taking.Terms terms, long ahead) {
        this.subject = subject;
        this.ours = ours;
        this.view = view;
        this.terms = terms;
        this.ahead = ahead;
    }

    /** Who has it; empty if nobody has, and somebody else is first in turn. */
    public Optional<Holder> holder() {
        return view.state() == LeaseView.State.FREE
                ? Optional.empty()
                : view.record().map(LeaseRecord::holder);
    }

    /** How many wait that came first. */
    public long ahead() {
        return ahead;
    }

    /** When the waiting is given up; the lease of somebody who must have died is watched only so long. */
    public Duration atMost() {
        return terms.patience().orElse(terms.lease());
    }

    /** For people: {@code waits at most 20 min: the Mac is leased by ...; 2 others wait before it}. */
    public String shown() {
        String queue = ahead == 0 ? "" : "; " + LeaseWords.others(ahead) + " came first";
        String whose = view.state() == LeaseView.State.FREE
                ? subject.name() + " is free"
                : subject.is() + " " + LeaseWords.whose(subject, ours, view);
        String how = terms.patience().isPresent()
                ? "waits at most " + Durations.shown(atMost()) + ": "
                : "watches for " + Durations.shown(atMost()) + " whether a lease is still renewed that has expired: ";
        return how + whose + queue;
    }
}
