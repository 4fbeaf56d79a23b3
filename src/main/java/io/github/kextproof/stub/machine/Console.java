package io.github.kextproof.stub.machine;

import io.github.kextproof.stub.shell.Account;
import java.util.List;

/** The console user's session: windows, and what a person pressed. */
public final class Console {
    private final Guard guard;
    private final Preferences preferences;
    private final Desk desk;
    private final Approval approval;
    private final Software software;
    private final Machine machine;

    Console(Guard guard, Preferences preferences, Desk desk, Approval approval, Software software, Machine machine) {
        this.guard = guard;
        this.preferences = preferences;
        this.desk = desk;
        this.approval = approval;
        this.software = software;
        this.machine = machine;
    }

    /** Opens System Preferences as they are, or brings them to the front. */
    public void openPreferences() {
        guard.change(now -> {
            preferences.open();
            desk.bringToFront(Desk.PREFERENCES);
        });
    }

    /** Opens Security and Privacy; when it is open already it is not refreshed. The alert has then done its duty. */
    public void openSecurity() {
        guard.change(now -> {
            preferences.openSecurity(now, approval.offered(now));
            desk.quit(Desk.ALERTS);
            desk.bringToFront(Desk.PREFERENCES);
        });
    }

    /** @return whether Defender is installed, under this name, and its window now open */
    public boolean openDefender(String application) {
        return guard.at(now -> {
            boolean there = isDefender(application);
            if (there) {
                desk.bringToFront(application);
            }
            return there;
        });
    }

    private boolean isDefender(String application) {
        return software.isApplication(application);
    }

    /** Whether a process of this name belongs to the console user. */
    public boolean isRunning(String process) {
        return guard.at(now -> desk.isRunning(process));
    }

    /** @return whether the process was running with a window, which is now gone */
    public boolean quit(String process) {
        return guard.at(now -> desk.quit(process));
    }

    /** What is on the screen now. */
    public Desktop desktop() {
        return guard.at(now -> new Desktop(
                machine.now(),
                machine.definition().locale(),
                machine.conditions().session().user().map(Account::name).orElse(""),
                desk.front(),
                desk.windows(software.protection(now), software.licensed()),
                software.protection(now)));
    }

    /** Every press of Allow, in order. */
    public List<Press> presses() {
        return guard.at(now -> approval.presses());
    }
}
