package io.github.kextproof.stub.machine;

import java.time.Instant;

/**
 * Carries out what is done at the screen. What cannot be done now, since another window, a lock or a black screen came between
 * a look and its click, is not done at all.
 */
final class Deeds {
    private final Works works;

    Deeds(Works works) {
        this.works = works;
    }

    void perform(Deed deed, Instant now) {
        boolean inReach = works.display().showsWindows()
                && works.conditions.session().user().isPresent();
        works.monitor.stir();
        if (!inReach) {
            return;
        }
        Preferences preferences = works.preferences;
        switch (deed.kind()) {
            case ALLOW -> allow(now);
            case SHOW_DETAILS -> preferences.showDetails();
            case TICK -> preferences.tick(deed.about());
            case CONFIRM -> works.approval.confirm(now).ifPresent(works::pressed);
            case CANCEL -> preferences.hideDetails();
            case OPEN_SECURITY -> openSecurity(now);
            case DISMISS_ALERT -> works.desk.quit(Desk.ALERTS);
            case CLOSE -> close(deed.about());
            case RAISE -> raise(deed.about());
            case STIR -> {}
        }
    }

    private void allow(Instant now) {
        if (works.preferences.offered().showsAllow()) {
            works.pressed(works.approval.press(now));
        }
    }

    /** Opens Security and Privacy; when it is open already it is not refreshed. The alert has then done its duty. */
    void openSecurity(Instant now) {
        works.startPreferences();
        works.preferences.openSecurity(now, works.approval.offered(now));
        works.desk.quit(Desk.ALERTS);
        works.desk.bringToFront(Desk.PREFERENCES);
    }

    /** A window under a sheet cannot be closed. */
    private void close(String process) {
        if (!process.equals(Desk.PREFERENCES) || works.preferences.details().isEmpty()) {
            works.desk.quit(process);
        }
    }

    private void raise(String process) {
        if (works.desk.hasWindow(process)) {
            works.desk.bringToFront(process);
        }
    }
}
