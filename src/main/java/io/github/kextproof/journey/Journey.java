package io.github.kextproof.journey;

import io.github.kextproof.defender.PackageChecksums;
import io.github.kextproof.inventory.Host;
import io.github.kextproof.lab.Census;
import io.github.kextproof.lab.Lab;
import io.github.kextproof.lab.LabTrouble;
import io.github.kextproof.lab.OwnedMac;
import io.github.kextproof.lab.Remnant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One scenario on one Mac, from a clean state to its end. */
public final class Journey {
    private final Host host;
    private final String purpose;
    private final Lab lab;
    private final PackageChecksums checksums;
    private final JourneyListener listener;
    private final Cancellation cancellation;
    private final Optional<Itinerary> paper;
    private List<Condition> conditions = List.of();

    Journey(
            Host host,
            String purpose,
            Lab lab,
            PackageChecksums checksums,
            JourneyListener listener,
            Cancellation cancellation) {
        this.host = host;
        this.purpose = purpose;
        this.lab = lab;
        this.checksums = checksums;
        this.listener = listener;
        this.cancellation = cancellation;
        this.paper = Optional.empty();
    }

    /** On paper: there is no Mac, and nothing is walked. */
    @SuppressWarnings("NullAway") // on paper, walks touches none of what it needs elsewhere
    Journey(Itinerary paper) {
        this.host = null;
        this.purpose = "";
        this.lab = null;
        this.checksums = null;
        this.listener = null;
        this.cancellation = null;
        this.paper = Optional.of(paper);
    }

    /** What must be true of the Mac; where it is not, the scenario does not apply to it. */
    public Journey appliesTo(List<Condition> wanted) {
        conditions = List.copyOf(wanted);
        return this;
    }

    /**
     * Waits for the Mac, brings it to a clean state, and takes the steps in order; the first that fails ends the journey, and
     * those after it are told as not run.
     *
     * @throws ProductFailure if Defender or macOS misbehaved
     * @throws Trouble if something else kept the journey from its end
     * @throws NotApplicable if a condition rules the Mac out
     * @throws Cancelled if the run was cancelled first
     */
    public void walks(Step... steps) {
        if (paper.isPresent()) {
            paper.get().write(conditions, List.of(steps));
            return;
        }
        Cancellation.Walking walking = cancellation.enter();
        try (walking;
                OwnedMac mac = own()) {
            Start start = new Start(host, conditions, listener, checksums);
            listener.planned(
                    Stream.concat(Stream.of(Start.NAME), Stream.of(steps).map(Step::name))
                            .toList());
            Instant began = Instant.now();
            March march = new March(mac, listener, new Blame(host.settings().name(), mac), cancellation);
            Verdict verdict = march.take(start, List.of(steps));
            Duration took = Duration.between(began, Instant.now());
            leave(mac, march.changedSince());
            listener.finished(verdict, took);
            end(verdict, march.cause());
        }
    }

    /**
     * Whatever the verdict is, and also where the run was cancelled: an interruption has done its work by now.
     *
     * @param before the Mac as the journey found it; empty if it did not come to change it
     */
    private void leave(OwnedMac mac, Optional<Census> before) {
        boolean interrupted = Thread.interrupted();
        Cancellation.Walking cleaning = cancellation.cleaning(host.settings().name());
        try (cleaning) {
            before.ifPresent(census -> listener.cleaning());
            Optional<CleanUp> cleaned = before.map(census -> new Leaving(mac, census).clean());
            List<Remnant> left = mac.giveBack();
            if (cleaned.isEmpty() && !left.isEmpty()) {
                listener.cleaning();
            }
            if (cleaned.isPresent() || !left.isEmpty()) {
                listener.cleaned(cleaned.orElseGet(
                                () -> CleanUp.nothingDone(mac.host().settings().name()))
                        .leaving(left));
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private OwnedMac own() {
        try {
            return lab.own(host, listener, listener::retried, new Lab.Wish(purpose, listener::leased));
        } catch (LabTrouble e) {
            if (!cancellation.isAsked()) {
                throw e;
            }
            Verdict.Unfinished notStarted = cancellation.notStarted();
            listener.finished(notStarted, Duration.ZERO);
            throw new Cancelled(notStarted.standing());
        }
    }

    private static void end(Verdict verdict, @Nullable Throwable cause) {
        if (verdict instanceof Verdict.NotApplicable notApplicable) {
            throw new NotApplicable(notApplicable.reason());
        }
        if (verdict instanceof Verdict.Unfinished unfinished) {
            throw new Cancelled(unfinished.standing());
        }
        if (verdict instanceof Verdict.Failed failed) {
            Finding finding = failed.finding();
            if (finding.owner() == Owner.PRODUCT) {
                throw new ProductFailure(finding.message(), cause);
            }
            throw new Trouble(finding.message(), cause);
        }
    }
}
