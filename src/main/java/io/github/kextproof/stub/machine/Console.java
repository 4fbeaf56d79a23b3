package io.github.kextproof.stub.machine;

import io.github.kextproof.stub.shell.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The console user's session: windows, what is done to them, and what a person pressed. */
public final class Console {
    private final Guard guard;
    private final Works works;
    private final Deeds deeds;
    private final Machine machine;

    Console(Guard guard, Works works, Machine machine) {
        this.guard = guard;
        this.works = works;
        this.deeds = new Deeds(works);
        this.machine = machine;
    }

    /** Opens System Preferences as they are, or brings them to the front. */
    public void openPreferences() {
        guard.change(now -> {
            works.startPreferences();
            works.preferences.open();
            works.desk.bringToFront(Desk.PREFERENCES);
        });
    }

    /** Opens Security and Privacy; when it is open already it is not refreshed. The alert has then done its duty. */
    public void openSecurity() {
        guard.change(deeds::openSecurity);
    }

    /** @return whether Defender is installed, under this name, and its window now open */
    public boolean openDefender(String application) {
        return guard.at(now -> {
            boolean there = works.software.isApplication(application);
            if (there) {
                works.desk.bringToFront(application);
            }
            return there;
        });
    }

    /** Whether a process of this name belongs to the console user. */
    public boolean isRunning(String process) {
        return guard.at(now -> works.desk.isRunning(process));
    }

    /** @return whether the process was running with a window, which is now gone */
    public boolean quit(String process) {
        return guard.at(now -> works.desk.quit(process));
    }

    /**
     * Does what a hand at the Mac does. While its display is asleep that only wakes it; behind a lock or on a black screen
     * nothing happens.
     */
    public void perform(Deed deed) {
        guard.change(now -> deeds.perform(deed, now));
    }

    /**
     * Does what a program's click or key does. Where security is decided macOS may ignore it, and nothing happens.
     *
     * @param click or else a key
     */
    public void performFor(Deed deed, boolean click) {
        boolean decides = deed.kind() == Deed.Kind.ALLOW || deed.kind() == Deed.Kind.CONFIRM;
        guard.change(now -> {
            if (!decides || works.synthetic.takes(click)) {
                deeds.perform(deed, now);
                works.synthetic.forget();
            }
        });
    }

    /** Which of the controls in System Preferences' front window has the focus, counted from 0; -1 for none. */
    public int focus() {
        return guard.at(now -> works.synthetic.focus());
    }

    /** Presses Tab, which moves the focus to the next of so many controls. */
    public void tab(int controls) {
        guard.change(now -> works.synthetic.tab(controls));
    }

    /** Whether Tab comes to every control, or to text fields alone. */
    public boolean tabReachesEveryControl() {
        return guard.at(now -> works.synthetic.reachesEveryControl());
    }

    /** The default AppleKeyboardUIMode of a user, if it is set. */
    public Optional<String> keyboardMode(String user) {
        return guard.at(now -> works.synthetic.mode(user));
    }

    /** Sets it, or removes it if there is none. */
    public void setKeyboardMode(String user, Optional<String> mode) {
        guard.change(now -> works.synthetic.setMode(user, mode));
    }

    /** What is on the screen now. */
    public Desktop desktop() {
        return guard.at(this::desktop);
    }

    private Desktop desktop(Instant now) {
        return new Desktop(
                machine.now(),
                machine.definition().locale(),
                works.conditions.session().user().map(Account::name).orElse(""),
                works.desk.front(),
                works.desk.windows(works.software.protection(now), works.software.licensed()),
                works.software.protection(now),
                works.display());
    }

    /**
     * Waits until the screen looks other than it was seen.
     *
     * @param atMost in real time
     * @return what is on the screen then; the same if the time has passed before
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    public Desktop awaitChange(Desktop seen, Duration atMost) throws InterruptedException {
        return guard.awaitOther(this::desktop, seen::looksLike, atMost);
    }

    /** When the person at the desk presses next if nothing changes until then, by the Mac's own time; it may be past. */
    public Optional<Instant> pressDue() {
        return guard.at(now -> works.approval.pressDue());
    }

    /**
     * Waits until the person's press is due.
     *
     * @param atMost in real time
     * @return whether it is due, which it stays until somebody presses or the button goes
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    public boolean awaitPressDue(Duration atMost) throws InterruptedException {
        return guard.awaitOther(this::isPressDue, due -> !due, atMost);
    }

    private boolean isPressDue(Instant now) {
        return works.approval.pressDue().filter(due -> !due.isAfter(now)).isPresent();
    }

    /** Every press of Allow, in order. */
    public List<Press> presses() {
        return guard.at(now -> works.approval.presses());
    }
}
