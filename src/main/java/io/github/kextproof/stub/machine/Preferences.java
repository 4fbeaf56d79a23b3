package io.github.kextproof.stub.machine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** System Preferences: an open pane shows what was true when it was opened, until it is closed. */
final class Preferences {
    private enum Shows {
        NOTHING,
        ALL_PANES,
        SECURITY
    }

    private Shows shows = Shows.NOTHING;
    private Offered offered = Offered.NOTHING;
    private Instant openedAt = Instant.EPOCH;
    private boolean pressed;
    private Optional<Details> details = Optional.empty();

    boolean isOpen() {
        return shows != Shows.NOTHING;
    }

    boolean showsSecurity() {
        return shows == Shows.SECURITY;
    }

    Offered offered() {
        return offered;
    }

    /** The sheet behind Details, while it is open. */
    Optional<Details> details() {
        return details;
    }

    void showDetails() {
        if (offered.kind() == Offered.Kind.SEVERAL && details.isEmpty()) {
            details = Optional.of(Details.of(offered.developers()));
        }
    }

    void tick(String developer) {
        details = details.map(sheet -> sheet.toggled(developer));
    }

    void hideDetails() {
        details = Optional.empty();
    }

    /** Brings the application to the front; a pane that is already shown stays as it is. */
    void open() {
        if (!isOpen()) {
            shows = Shows.ALL_PANES;
        }
    }

    /** Shows Security and Privacy; does not refresh it when it is already shown. */
    void openSecurity(Instant at, Offered offer) {
        if (showsSecurity()) {
            return;
        }
        shows = Shows.SECURITY;
        offered = offer;
        openedAt = at;
        pressed = false;
    }

    void close() {
        shows = Shows.NOTHING;
        offered = Offered.NOTHING;
        hideDetails();
    }

    /** Since when an Allow button has been in sight that nobody has pressed yet. */
    Optional<Instant> unpressedAllowSince() {
        return pressed || !offered.showsAllow() ? Optional.empty() : Optional.of(openedAt);
    }

    /** @param taken whether the system took the press, which makes the button go */
    void pressed(boolean taken) {
        pressed = true;
        if (taken) {
            offered = Offered.NOTHING;
        }
    }

    /**
     * Closes the sheet.
     *
     * @param allowed whose software the system then lets in, which makes their rows go: that the others stay, with an Allow of
     *     its own for the last, is a guess, to be confirmed on a lab Mac
     */
    void confirmed(Instant at, List<String> allowed) {
        hideDetails();
        if (!allowed.isEmpty()) {
            offered = offered.without(allowed);
            openedAt = at;
        }
    }
}
