package io.github.kextproof.lease;

import io.github.kextproof.ssh.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The directory of a lease on one machine: every operation is one command there. */
public final class LeaseDirectory {
    /** On a Mac: it survives a restart, and only root writes there. */
    public static final String ON_A_MAC = "/var/db/kextproof/lease";

    private final String path;
    private final Subject subject;

    private LeaseDirectory(String path, Subject subject) {
        this.path = path;
        this.subject = subject;
    }

    /** Where a Mac itself is leased. */
    public static LeaseDirectory ofMac(String mac) {
        return new LeaseDirectory(ON_A_MAC, Subject.mac(mac));
    }

    /** Where the reset of a Mac is leased, on the machine that does it, while its own disk cannot keep a lease. */
    public static LeaseDirectory ofReset(String mac) {
        return new LeaseDirectory("/var/tmp/kextproof/resets/" + mac, Subject.reset(mac));
    }

    /**
     * The same, for hints that name the inventory.
     *
     * @param inventory such as {@code " --inventory lab.yaml"}; empty if none was given
     */
    public LeaseDirectory in(String inventory) {
        return new LeaseDirectory(path, subject.in(inventory));
    }

    /** What the lease is about. */
    public Subject subject() {
        return subject;
    }

    /** What another process could be offered, when {@link Claim} asks. */
    record Offer(long generation, String stamp, String queue, boolean turn) {}

    /** Looks, and changes nothing; needs no right to write. */
    public LeaseView look(Ground ground) {
        return view(ground, LeaseText.LOOK, List.of());
    }

    /** Takes the lease if that may be; its result says whether it is the claim's now. */
    LeaseView take(Ground ground, Claim claim, Offer offer, long beat) {
        List<String> words = new ArrayList<>(List.of(
                String.valueOf(offer.generation()),
                offer.stamp(),
                seconds(claim.lasts()),
                offer.queue(),
                offer.turn() ? "yes" : "no",
                claim.token(),
                String.valueOf(beat)));
        words.addAll(claim.words());
        return view(ground, LeaseText.TAKE, words);
    }

    /** @param expires empty to have the machine look at its clock */
    LeaseView renew(Ground ground, Claim claim, LeaseView held, long beat, Optional<Instant> expires) {
        List<String> words = new ArrayList<>(List.of(
                String.valueOf(held.generation()),
                expires.map(time -> String.valueOf(time.getEpochSecond())).orElse("-"),
                seconds(claim.lasts()),
                claim.token(),
                String.valueOf(beat)));
        words.addAll(claim.words());
        words.add("taken="
                + held.record().map(LeaseRecord::taken).orElse(held.time()).getEpochSecond());
        return view(ground, LeaseText.RENEW, words);
    }

    /**
     * By its holder, who does nothing more: the next one may take it at once.
     *
     * @param done whether what it was taken for has come to its end
     */
    LeaseView release(Ground ground, LeaseView held, Claim claim, boolean done) {
        return marked(ground, held, claim.token(), done ? "released" : "abandoned", claim.holder());
    }

    /**
     * By somebody else, who has looked at it. What a living process may hold is only recalled: the next one takes it when that
     * process has noticed.
     *
     * @return whose result says whether it was still the one that was looked at
     */
    public LeaseView free(Ground ground, LeaseView seen, Holder by) {
        LeaseRecord record = seen.record().orElseThrow();
        String mark = record.kind() == LeaseRecord.Kind.HOLD ? "released" : "recalled";
        return marked(ground, seen, record.token(), mark, by);
    }

    private LeaseView marked(Ground ground, LeaseView seen, String token, String mark, Holder by) {
        List<String> words = List.of(String.valueOf(seen.generation()), token, mark, by.user() + " on " + by.host());
        return view(ground, LeaseText.RELEASE, words);
    }

    LeaseView draw(Ground ground, Claim claim, long beat) {
        List<String> words = new ArrayList<>(List.of(claim.token(), String.valueOf(beat)));
        words.addAll(claim.words());
        return view(ground, LeaseText.DRAW, words);
    }

    void leave(Ground ground, Claim claim, long ticket) {
        var unused = view(ground, LeaseText.LEAVE, List.of(String.valueOf(ticket), claim.token()));
    }

    private static String seconds(Duration duration) {
        return String.valueOf(Math.max(1, duration.toSeconds()));
    }

    private LeaseView view(Ground ground, String text, List<String> words) {
        Outcome outcome = ground.run(Stream.concat(Stream.of("/bin/sh", "-c", text, "sh", path), words.stream())
                .toArray(String[]::new));
        return LeaseAnswer.read(outcome).orElseThrow(() -> LeaseWords.unusable(subject, path, outcome));
    }
}
