package io.github.kextproof.lease;

import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.waiting.Durations;
import java.time.Duration;

/** The words for leases that cannot be had or kept. */
final class LeaseWords {
    private static final int LONGEST = 200;

    private LeaseWords() {}

    static LeaseTrouble taken(Subject subject, Holder ours, LeaseView view) {
        return taken(subject, ours, view, "", "wait in turn with --wait 20m");
    }

    /** The clock says that it has expired, and its holder goes on renewing it. */
    static LeaseTrouble alive(Subject subject, Holder ours, LeaseView view) {
        return taken(
                subject,
                ours,
                view,
                ", and it was renewed while this run watched it: " + subject.clock() + " is fast, or its owner slow",
                "wait in turn with --wait 20m");
    }

    static LeaseTrouble waitedInVain(Subject subject, Holder ours, LeaseView view, Duration wait, long ahead) {
        String queue = ahead == 0 ? "" : ", with " + others(ahead) + " before it";
        String waited = ", and this run waited " + Durations.shown(wait) + queue;
        return taken(subject, ours, view, waited, "wait longer with --wait");
    }

    /** {@code 1 other}, {@code 2 others}. */
    static String others(long count) {
        return count + (count == 1 ? " other" : " others");
    }

    private static LeaseTrouble taken(Subject subject, Holder ours, LeaseView view, String more, String first) {
        boolean own = isOwn(ours, view);
        String advice = own
                ? first + ", or give it back with kextproof lease release " + subject.options()
                        + "; a run that uses the Mac stops"
                : first + ", or see who has what with kextproof lease list" + subject.inventory()
                        + "; what nobody uses any more is freed by kextproof lease release --force "
                        + subject.options();
        return new LeaseTrouble(
                LeaseTrouble.Kind.TAKEN, subject.is() + " " + whose(subject, ours, view) + more, "", "", advice);
    }

    /** Who has it, and whether that is whoever wants it now. */
    static String whose(Subject subject, Holder ours, LeaseView view) {
        return (isOwn(ours, view) ? "yourself, " : "") + view.shown(subject);
    }

    private static boolean isOwn(Holder ours, LeaseView view) {
        return view.record()
                .filter(record -> record.holder().isSamePerson(ours))
                .isPresent();
    }

    static LeaseTrouble lost(Subject subject, Holder ours, LeaseView view) {
        String found = view.generation() == 0
                ? "there is no lease any more, as after a reset by hand"
                : view.recalledBy()
                        .map(who -> who + " took it away (kextproof lease release --force)")
                        .orElseGet(() -> view.mark() == LeaseView.Mark.RELEASED
                                ? "it was given back"
                                : "it belongs to " + view.shown(subject));
        return new LeaseTrouble(
                LeaseTrouble.Kind.LOST,
                "the lease of " + subject.name() + " was lost; nothing more was done to it, and it stays as it is",
                "a lease of " + ours.shown(),
                found,
                "run it again once " + subject.name() + " is free; a controller that sleeps, or loses its network for"
                        + " longer than deadlines.lease, loses its leases");
    }

    static LeaseTrouble unusable(Subject subject, String directory, Outcome outcome) {
        String said =
                (outcome.stderr().text() + outcome.stdout().text()).strip().replaceAll("\\p{Cntrl}+", " ");
        String shown = said.length() > LONGEST ? said.substring(said.length() - LONGEST) : said;
        return new LeaseTrouble(
                LeaseTrouble.Kind.UNUSABLE,
                "no lease of " + subject.name() + " can be kept in " + directory,
                "a directory in which the login may write, through sudo on a Mac",
                outcome.ending() + (shown.isEmpty() ? ", nothing was printed" : ", '" + shown + "'"),
                "look at free disk space and the rights of " + directory + ", and run the command by hand");
    }
}
