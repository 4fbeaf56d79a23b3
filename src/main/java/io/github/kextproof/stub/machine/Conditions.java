package io.github.kextproof.stub.machine;

import java.util.List;

/** The parts of a Mac that scripts change and commands ask for; at first everything is as on a usual Mac. */
public final class Conditions {
    private final HealthSays health = new HealthSays();
    private final Daemon daemon = new Daemon();
    private final KextState kext = new KextState();
    private final Appearance appearance = new Appearance();
    private final Safeguards safeguards = new Safeguards();
    private final SudoRule sudo;
    private final Management management;
    private final Session session;
    private final Login login = new Login();
    private final Upkeep upkeep = new Upkeep();
    private final Snapshot snapshot = new Snapshot();
    private final Release release;
    private final Restarts restarts;

    Conditions(StubDefinition definition, Management management, Session session) {
        this.sudo = new SudoRule(definition.sudoAsks());
        this.management = management;
        this.session = session;
        this.release = new Release(definition.macos());
        this.restarts = new Restarts(definition.clockRate());
    }

    List<Changeable> all() {
        return List.of(
                health,
                daemon,
                kext,
                appearance,
                safeguards,
                sudo,
                management,
                session,
                login,
                upkeep,
                snapshot,
                release,
                restarts);
    }

    public HealthSays health() {
        return health;
    }

    public Daemon daemon() {
        return daemon;
    }

    KextState kext() {
        return kext;
    }

    Appearance appearance() {
        return appearance;
    }

    public Safeguards safeguards() {
        return safeguards;
    }

    public SudoRule sudo() {
        return sudo;
    }

    public Management management() {
        return management;
    }

    public Session session() {
        return session;
    }

    public Release release() {
        return release;
    }

    public Restarts restarts() {
        return restarts;
    }

    public Upkeep upkeep() {
        return upkeep;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    Login login() {
        return login;
    }
}
