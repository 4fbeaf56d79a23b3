package io.github.kextproof.stub.machine;

import java.time.Instant;
import java.util.Optional;

/** System Preferences: an open pane shows what was true when it was opened, until it is closed. */
final class Preferences {
    private enum Shows {
        NOTHING,
        ALL_PANES,
        SECURITY
    }

    private Shows shows = Shows.NOTHING;
    private Optional<Instant> allowInSightSince = Optional.empty();
    private boolean pressed;

    boolean isOpen() {
        return shows != Shows.NOTHING;
    }

    boolean showsSecurity() {
        return shows == Shows.SECURITY;
    }

    boolean showsAllow() {
        return allowInSightSince.isPresent();
    }

    /** Brings the application to the front; a pane that is already shown stays as it is. */
    void open() {
        if (!isOpen()) {
            shows = Shows.ALL_PANES;
        }
    }

    /** Shows Security and Privacy; does not refresh it when it is already shown. */
    void openSecurity(Instant at, boolean offered) {
        if (showsSecurity()) {
            return;
        }
        shows = Shows.SECURITY;
        allowInSightSince = offered ? Optional.of(at) : Optional.empty();
        pressed = false;
    }

    void close() {
        shows = Shows.NOTHING;
        allowInSightSince = Optional.empty();
    }

    /** Since when an Allow button has been in sight that nobody has pressed yet. */
    Optional<Instant> unpressedAllowSince() {
        return pressed ? Optional.empty() : allowInSightSince;
    }

    void pressed(boolean effective) {
        pressed = true;
        if (effective) {
            allowInSightSince = Optional.empty();
        }
    }
}
