package io.github.kextproof.stub.machine;

import io.github.kextproof.stub.shell.Account;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Whose session is on the screen, and what the login over SSH may do with it. */
public final class Session implements Changeable {
    private static final String NOBODY = "nobody";
    /** The account that logs in is the first that macOS made; whoever else comes to the screen is the second. */
    private static final int SECOND_UID = 502;

    private final Account login;
    private final Consumer<Session> changed;
    private volatile Optional<Account> user;
    private volatile boolean locked;
    private volatile boolean accessible = true;
    private volatile boolean automated = true;
    private volatile boolean recorded = true;

    /** @param changed carries out that somebody else sits at the screen */
    Session(Account login, Consumer<Session> changed) {
        this.login = login;
        this.user = Optional.of(login);
        this.changed = changed;
    }

    @Override
    public Map<String, Consumer<Wanted>> keys() {
        return Map.of(
                "console.user", this::setUser,
                "screen.locked", wanted -> locked = wanted.truth(),
                "accessibility", wanted -> accessible = wanted.truth(),
                "automation", wanted -> automated = wanted.truth(),
                "screen-recording", wanted -> recorded = wanted.truth());
    }

    private void setUser(Wanted wanted) {
        if (!wanted.text().matches("[a-z_][a-z0-9_.-]{0,30}") || wanted.text().equals("root")) {
            throw wanted.refused("the short name of a user, or nobody");
        }
        Optional<Account> before = user;
        user = wanted.text().equals(NOBODY) ? Optional.empty() : Optional.of(account(wanted.text()));
        if (!user.equals(before)) {
            changed.accept(this);
        }
    }

    /** The Mac has started anew: whoever is logged in by itself. */
    void restarted(Optional<Account> now) {
        user = now;
        changed.accept(this);
    }

    private Account account(String name) {
        return name.equals(login.name()) ? login : new Account(name, SECOND_UID);
    }

    /** Who sits at the screen; empty at the login window. */
    public Optional<Account> user() {
        return user;
    }

    /** Whether the account's own session is on the screen. */
    public boolean isOf(Account account) {
        return user.filter(account::equals).isPresent();
    }

    public boolean isLocked() {
        return locked;
    }

    /** Whether the login may look at windows. */
    public boolean isAccessible() {
        return accessible;
    }

    /** Whether the login may send events to applications. */
    public boolean isAutomated() {
        return automated;
    }

    /** Whether the login may take pictures of windows. */
    public boolean isRecorded() {
        return recorded;
    }
}
