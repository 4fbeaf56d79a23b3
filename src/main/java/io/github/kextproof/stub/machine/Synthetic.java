package io.github.kextproof.stub.machine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Clicks and keys that programs make: what macOS takes of them, and where the focus is in System Preferences. */
final class Synthetic implements Changeable {
    private enum Takes {
        AUTOMATIC,
        TAKEN,
        IGNORED
    }

    private enum Access {
        HEEDED,
        IGNORED
    }

    /** The focus is on nothing. */
    static final int NOWHERE = -1;

    private final boolean clicksTaken;
    private Takes clicks = Takes.AUTOMATIC;
    private Takes keys = Takes.AUTOMATIC;
    private Access access = Access.HEEDED;
    private final Map<String, String> modes = new HashMap<>();
    private boolean everyControl;
    private int focus = NOWHERE;

    /** That Allow takes programs' clicks before 10.15, and ignores them from then on, is a guess. */
    Synthetic(Version macos) {
        this.clicksTaken = !macos.isAtLeast("10.15");
    }

    @Override
    public Map<String, Consumer<Wanted>> keys() {
        return Map.of(
                "allow.clicks", wanted -> clicks = wanted.among(Takes.class),
                "allow.keys", wanted -> keys = wanted.among(Takes.class),
                "keyboard.access", wanted -> access = wanted.among(Access.class));
    }

    /** Whether a program's click, or else its key, gets through where security is decided. */
    boolean takes(boolean click) {
        if (click) {
            return clicks == Takes.AUTOMATIC ? clicksTaken : clicks == Takes.TAKEN;
        }
        return keys != Takes.IGNORED;
    }

    /** The default AppleKeyboardUIMode of a user, if it is set. */
    Optional<String> mode(String user) {
        return Optional.ofNullable(modes.get(user));
    }

    /** Sets or removes it; what is open already goes on as it was, which is a guess. */
    void setMode(String user, Optional<String> mode) {
        mode.ifPresentOrElse(value -> modes.put(user, value), () -> modes.remove(user));
    }

    /** System Preferences were started: they look at the user's default. */
    void started(String user) {
        everyControl = access == Access.HEEDED
                && mode(user)
                        .filter(mode -> !mode.equals("0") && !mode.equals("1"))
                        .isPresent();
        focus = NOWHERE;
    }

    /** Whether Tab comes to every control, not to text fields alone. */
    boolean reachesEveryControl() {
        return everyControl;
    }

    int focus() {
        return focus;
    }

    /** Something else is in front: the focus is on nothing again. */
    void forget() {
        focus = NOWHERE;
    }

    /** Moves the focus to the next of so many, and after the last to the first. */
    void tab(int controls) {
        focus = controls == 0 ? NOWHERE : (focus + 1) % controls;
    }
}
