package io.github.kextproof.lease;

import io.github.kextproof.waiting.Durations;
import java.time.Duration;
import java.util.Optional;

/**
 * Why a lease is not had at once, as it was when the waiting began.
 *
 * @param holder who has it; empty if nobody has, and somebody else is first in turn
 * @param ahead how many wait that came first
 * @param atMost when the waiting is given up; the lease of somebody who must have died is watched only so long
 * @param shown for people: {@code waits at most 20 min: the Mac is leased by ...; 2 others came first}
 */
public record Waiting(Optional<Holder> holder, long ahead, Duration atMost, String shown) {
    static Waiting of(Subject subject, Holder ours, LeaseView view, Taking.Terms terms, long ahead) {
        boolean free = view.state() == LeaseView.State.FREE;
        Duration atMost = terms.patience().orElse(terms.lease());
        String queue = ahead == 0 ? "" : "; " + LeaseWords.others(ahead) + " came first";
        String whose = free ? subject.name() + " is free" : subject.is() + " " + LeaseWords.whose(subject, ours, view);
        String how = terms.patience().isPresent()
                ? "waits at most " + Durations.shown(atMost) + ": "
                : "watches for " + Durations.shown(atMost) + " whether its holder is still alive: ";
        return new Waiting(
                free ? Optional.empty() : view.record().map(LeaseRecord::holder), ahead, atMost, how + whose + queue);
    }
}
