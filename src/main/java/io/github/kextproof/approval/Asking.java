package io.github.kextproof.approval;

import io.github.kextproof.macos.PolicyRow;
import io.github.kextproof.waiting.Durations;
import io.github.kextproof.waiting.Wait;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells a person to press Allow and waits for it. Before macOS takes the offer back it is made to offer Allow again, as often as
 * patience needs, and the person is told again.
 */
final class Asking {
    /** For a Mac whose clock stands still: the controller's own clock ends the wait a little later. */
    private static final Duration GRACE = Duration.ofMinutes(1);
    /** Early enough that the button in sight is good until the pane is closed under the person's hand. */
    private static final Duration RENEWED_AFTER = Desk.OFFER.minusMinutes(5);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Desk desk;
    private final boolean tellsOnMac;
    private final Instant asked;
    private final Instant end;
    private Instant offered;

    Asking(Desk desk, Duration patience, boolean tellsOnMac) {
        this.desk = desk;
        this.tellsOnMac = tellsOnMac;
        this.asked = desk.clock().get();
        this.end = asked.plus(patience);
        this.offered = desk.offered();
    }

    Approval approval() {
        Instant now = asked;
        String why = "";
        while (true) {
            if (isLapsing(now)) {
                Optional<Instant> again = desk.renewal().again();
                offered = again.orElse(now);
                now = desk.clock().get();
                why = "; the pane was closed and opened again, so that the offer lasts";
            }
            tell(now, why);
            Desk.Look last = await(now);
            if (last.allowed()) {
                return new Approval.Given(last.time());
            }
            if (!isLapsing(last.time())) {
                return missing(last);
            }
            now = last.time();
        }
    }

    /** Whether the offer goes before patience does, and soon. */
    private boolean isLapsing(Instant now) {
        return needsRenewal() && now.isBefore(end) && !now.isBefore(offered.plus(RENEWED_AFTER));
    }

    private boolean needsRenewal() {
        return end.isAfter(offered.plus(Desk.OFFER));
    }

    private Desk.Look await(Instant now) {
        Instant until = needsRenewal() ? offered.plus(RENEWED_AFTER) : end;
        Wait wait = new Wait(
                "somebody to press Allow on " + desk.mac(),
                Duration.between(now, until).plus(GRACE),
                desk.poll());
        return wait.orLast(desk::look, look -> look.allowed() || !look.time().isBefore(until));
    }

    private void tell(Instant now, String why) {
        String what = "press Allow beside \"" + desk.developer() + "\"";
        String where = "System Preferences > Security & Privacy > General";
        String until = TIME.format(end) + " UTC";
        // What matters most comes first: a narrow terminal cuts the end off.
        desk.announcer()
                .accept(what + " within "
                        + Durations.shown(Duration.between(now, end).truncatedTo(ChronoUnit.MINUTES))
                        + " of the Mac's time (until " + until + "): " + where
                        + ", with the Mac's own mouse (Screen Sharing does not count)" + why);
        if (tellsOnMac) {
            desk.session()
                    .tell("kextproof waits for you", what + " in " + where + ", until " + until)
                    .ifPresent(trouble -> desk.notes()
                            .keep(
                                    "No notification on the Mac's screen",
                                    trouble + "\nThe person was told here only.\n"));
        }
    }

    private Approval missing(Desk.Look last) {
        if (last.row() instanceof PolicyRow.Unreadable unreadable) {
            return new Approval.Unknown(unreadable.why());
        }
        Duration waited = Duration.between(asked, last.time());
        return new Approval.Missing(
                waited,
                last.row().toString(),
                "nobody pressed Allow within " + Durations.shown(waited)
                        + ", or macOS did not take the press (Screen Sharing and stale panes do not count);"
                        + " see approval in the inventory, and person on a stub Mac");
    }
}
