package io.github.kextproof.stub.machine;

import io.github.kextproof.stub.files.MacFiles;
import io.github.kextproof.stub.shell.Account;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The parts of a machine and what connects them; only who holds the machine's guard may touch them. */
final class Works {
    final MacClock clock;
    final Conditions conditions;
    final KextPolicy policy;
    final Approval approval;
    final Software software;
    final Standing standing;
    final Heard heard = new Heard();
    final Preferences preferences = new Preferences();
    final Desk desk;
    final Boots boots;
    final Settings settings;
    final Monitor monitor = new Monitor();
    final Synthetic synthetic;
    final Detection detection;
    private final Pressing pressing;
    private final StubDefinition definition;
    private final MacFiles files;

    Works(StubDefinition definition, MacFiles files, InstantSource realTime, Pressing pressing) {
        this.definition = definition;
        this.files = files;
        this.pressing = pressing;
        this.clock = new MacClock(realTime, definition.clockRate());
        this.boots = new Boots(clock.start());
        this.conditions = new Conditions(
                definition,
                new Management(Enrollment.parse(definition.enrollment()), this::manage),
                new Session(account(), this::seat));
        this.desk = new Desk(preferences, conditions.appearance());
        this.policy = new KextPolicy(
                uuid("payload").toString(), () -> uuid(boots.name()).toString());
        this.approval = new Approval(policy, preferences, desk, conditions, Person.parse(definition.person()));
        this.synthetic = new Synthetic(Version.parse(definition.macos()));
        this.software = new Software(new Text(files), definition, approval, conditions, clock);
        this.detection = new Detection(files, conditions, software, uuid("threat")::toString);
        this.standing = new Standing(software, approval, preferences, heard);
        this.settings = new Settings(Stream.concat(
                        Stream.of(
                                clock,
                                policy,
                                approval,
                                software,
                                new Disk(files.space()),
                                new Occupancy(new Text(files), clock),
                                monitor,
                                synthetic,
                                detection),
                        conditions.all().stream())
                .toList());
    }

    /** What is there before anything happens. */
    void layOut() {
        new FirstFiles(new Text(files)).write();
        files.know(account().name(), account().uid());
        manage(conditions.management());
    }

    /** The account that logs in: the first that macOS made. */
    Account account() {
        return new Account(definition.user(), 501);
    }

    UUID uuid(String purpose) {
        return UUID.nameUUIDFromBytes((definition.name() + "/" + purpose).getBytes(StandardCharsets.UTF_8));
    }

    /** What an enrollment, or its end, brings to the Mac. */
    private void manage(Management management) {
        new ManagedFiles(new Text(files)).write(definition.name(), management.enrollment(), clock.shown(clock.now()));
        policy.manage(management.approvedTeam());
    }

    /** Ends one session at the screen, and begins another or shows the login window, where root owns the console. */
    private void seat(Session session) {
        desk.quitAll();
        String owner = session.user().orElse(Account.ROOT).name();
        files.own(files.real("/dev/console"), owner);
        session.user().ifPresent(user -> {
            files.know(user.name(), user.uid());
            new Text(files).makeDirectory(user.home());
        });
    }

    /** Lets happen what was due until now. */
    void catchUp(Instant now) {
        for (Optional<Instant> due = ownPressDue();
                due.filter(time -> !time.isAfter(now)).isPresent();
                due = ownPressDue()) {
            pressed(approval.press(due.orElseThrow()));
        }
        software.catchUp(now);
        if (software.installation().isEmpty()) {
            desk.quitDefender();
        }
        detection.catchUp(now, clock.shown(now));
        standing.catchUp();
    }

    /** When the machine itself presses next, if nothing changes until then. */
    Optional<Instant> ownPressDue() {
        return pressing == Pressing.BY_ITSELF ? approval.pressDue() : Optional.empty();
    }

    /** An app that starts looks at its user's defaults; one that runs does not. */
    void startPreferences() {
        if (!preferences.isOpen()) {
            synthetic.started(conditions.session().user().map(Account::name).orElse(""));
        }
    }

    void pressed(Press press) {
        if (press.effective()) {
            software.allowed(press.at());
        }
    }

    Display display() {
        return monitor.display(conditions.session().isLocked());
    }

    void restart(Instant now) {
        boots.again(now);
        conditions.restarts().done();
        Session session = conditions.session();
        session.restarted(conditions.restarts().userAfter(session.user()));
        approval.restarted();
        software.restarted(now);
    }
}
