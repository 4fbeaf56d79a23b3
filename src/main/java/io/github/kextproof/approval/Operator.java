package io.github.kextproof.approval;

import io.github.kextproof.macos.PolicyRow;
import io.github.kextproof.waiting.Durations;
import io.github.kextproof.waiting.Wait;
import io.github.kextproof.waiting.WaitExpired;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A person at the Mac's own keyboard and mouse, who is told what to do and waited for.
 *
 * @param patience how long, on the Mac's clock
 */
record Operator(Duration patience) implements Approver {
    /** For a Mac whose clock stands still: the controller's own clock ends the wait a little later. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Override
    public Approval obtain(Desk desk) {
        Instant asked = desk.clock().get();
        Instant end = desk.end(asked, patience);
        desk.announcer().accept(request(desk, asked, end));
        Wait wait = new Wait("somebody to press Allow on " + desk.mac(), patience.plus(GRACE), desk.poll());
        Desk.Look last;
        try {
            last = wait.until(desk::look, look -> look.allowed() || !look.time().isBefore(end));
        } catch (WaitExpired e) {
            return missing(patience.plus(GRACE), e.lastSeen());
        }
        if (last.row() instanceof PolicyRow.Unreadable unreadable) {
            return new Approval.Unknown(unreadable.why());
        }
        return last.allowed()
                ? new Approval.Given(last.time())
                : missing(Duration.between(asked, last.time()), last.row().toString());
    }

    /** What matters most comes first: a narrow terminal cuts the end off. */
    private static String request(Desk desk, Instant asked, Instant end) {
        return "press Allow beside \"" + desk.developer() + "\" within "
                + Durations.shown(Duration.between(asked, end).truncatedTo(ChronoUnit.MINUTES))
                + " of the Mac's time (until " + TIME.format(end)
                + " UTC): System Preferences > Security & Privacy > General, with the Mac's own mouse"
                + " (Screen Sharing does not count)";
    }

    private static Approval missing(Duration waited, String lastSeen) {
        return new Approval.Missing(
                waited,
                lastSeen,
                "nobody pressed Allow within " + Durations.shown(waited)
                        + ", or macOS did not take the press (Screen Sharing and stale panes do not count);"
                        + " see approval in the inventory, and person on a stub Mac");
    }
}
