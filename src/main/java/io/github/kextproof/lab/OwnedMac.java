package io.github.kextproof.lab;

import io.github.kextproof.inventory.Deadlines;
import io.github.kextproof.inventory.Host;
import io.github.kextproof.lease.LeaseTrouble;
import io.github.kextproof.macos.Boot;
import io.github.kextproof.macos.BootTime;
import io.github.kextproof.macos.HardwareUuid;
import io.github.kextproof.macos.MacClock;
import io.github.kextproof.macos.MacShell;
import io.github.kextproof.macos.SwVers;
import io.github.kextproof.ssh.CommandLog;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.ssh.Ssh;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Mac that is ours until closed. */
public final class OwnedMac implements AutoCloseable {
    private final Host host;
    private final Ssh ssh;
    private final CommandLog log;
    private final Repeats repeats;
    private final Consumer<LeaseNews> news;
    private final Permits.Permit permit;
    private final ResetPlace resets;
    private final LeasedMac tenure;
    private MacLine line;
    private MacShell shell;
    private @Nullable Boot surveyed;

    OwnedMac(
            Host host,
            Ssh ssh,
            CommandLog log,
            Repeats repeats,
            Consumer<LeaseNews> news,
            Leasing leasing,
            Permits.Permit permit) {
        this.host = host;
        this.ssh = ssh;
        this.log = log;
        this.repeats = repeats;
        this.news = news;
        this.permit = permit;
        this.resets = new ResetPlace(host, ssh, log, leasing, news);
        this.tenure = new LeasedMac(host, leasing, resets, this::bringBack, news);
        this.line = new MacLine(host, ssh, log, repeats, tenure);
        this.shell = new MacShell(line, host.sudo(), deadlines().command());
    }

    public Host host() {
        return host;
    }

    public Deadlines deadlines() {
        return host.settings().deadlines();
    }

    /** The Mac's shell, the same until the next reset; connects, and connects anew, when a command needs it. */
    public MacShell shell() {
        return shell;
    }

    /** The last command that ended on the Mac, if any did. */
    public Optional<Outcome> lastOutcome() {
        return shell.last();
    }

    /** What no reset changes. */
    public Platform platform() {
        return new Surveyor(shell).platform();
    }

    /** Everything the Mac says of itself. */
    public Survey survey(Platform platform) {
        surveyed = new BootTime(shell).boot();
        line.startedAt(surveyed);
        return new Surveyor(shell).survey(platform);
    }

    /**
     * Finds out, after a command ran into its deadline, whether the Mac still answers, on a new connection.
     *
     * @throws LabTrouble if it does not, or has restarted
     */
    public void mustAnswer(ShellException late) {
        line.giveUp(late);
        var unused = line.shell();
    }

    /** What an installation may bring or take, as it is now. */
    public Census census() {
        return new CensusTaker(shell).take();
    }

    /**
     * Restarts the Mac, and waits until it accepts logins and its user is back at the screen.
     *
     * @throws LabTrouble if it refuses, does not restart, or does not come back as it was
     */
    public Boot restart() {
        return new Restart(host, shell, line).perform();
    }

    /**
     * Forgets what became of the line to the Mac, so that it can be left clean all the same.
     *
     * @throws LabTrouble if somebody else has the Mac by now
     */
    public void reconnect() {
        line.anew();
    }

    /** What must not change while the Mac is tested. */
    public Circumstances circumstances() {
        return new Surveyor(shell()).circumstances();
    }

    /** The same as a survey has just found it, so that only the time is asked. */
    public Circumstances circumstances(Survey survey) {
        return new Circumstances(
                new MacClock(shell).now(),
                Objects.requireNonNull(surveyed, "survey the Mac first").time(),
                survey.os(),
                survey.consoleUser(),
                survey.enrollment(),
                survey.kextPayloads(),
                survey.consent());
    }

    /**
     * Brings the Mac back to its clean state the way the inventory names, waits until it accepts logins again, and finds it the
     * same Mac; does nothing where the inventory names none.
     *
     * @param before what the Mac is
     * @return what it is now: the snapshot may hold another macOS
     * @throws LabTrouble if that fails
     */
    public Platform reset(Platform before) {
        return Reset.of(host).map(reset -> perform(reset, before)).orElse(before);
    }

    private Platform perform(Reset reset, Platform platform) {
        String before = hardware(reset);
        mark();
        line.close();
        tenure.rest();
        resets.begin();
        reset.revert(resets.shell());
        tenure.forget();
        line = new MacLine(host, ssh, log, repeats, tenure);
        shell = new MacShell(line, host.sudo(), deadlines().command());
        reset.await(line::reach);
        mustStillBeOurs();
        resets.finish();
        // One that cannot be taken away expires by itself; the journey need not fail for that.
        var unused = resets.unmark();
        if (!reset.comparesHardware()) {
            return platform();
        }
        reset.mustBeTheSame(before, hardware(reset));
        return new Platform(platform.hardware(), new SwVers(shell).read());
    }

    private String hardware(Reset reset) {
        return reset.comparesHardware() ? new HardwareUuid(shell).read() : "";
    }

    private void mark() {
        // Whose Mac it is was proven at most half a lease ago; the next to have it must see the mark.
        var unused = line.shell();
        try {
            resets.mark();
        } catch (LeaseTrouble trouble) {
            throw LabTrouble.of(trouble);
        }
    }

    private void mustStillBeOurs() {
        try {
            resets.mustStillBeOurs();
        } catch (LeaseTrouble trouble) {
            throw LabTrouble.of(trouble);
        }
    }

    /** Another controller died between throwing the Mac's disk away and starting the Mac: the reset is ours now. */
    private void bringBack() {
        Reset.of(host).ifPresent(reset -> {
            resets.begin();
            reset.revert(resets.shell());
            reset.await(
                    () -> ssh.open(host.access(), deadlines().connect(), log).close());
        });
    }

    /** Whether somebody else has the Mac now: nothing more may be done to it, not even cleaning up. */
    public boolean isLost() {
        return tenure.isLost();
    }

    /**
     * Gives the Mac back, also while the run is being cancelled; nothing happens the second time.
     *
     * @return what is left behind
     */
    public List<Remnant> giveBack() {
        boolean held = tenure.isHeld();
        Optional<String> kept = line.end();
        boolean undone = resets.isUnderWay();
        Optional<String> marked = resets.unmark();
        if (held) {
            news.accept(kept.<LeaseNews>map(LeaseNews.Left::new).orElseGet(LeaseNews.Returned::new));
        }
        return Stream.of(
                        // The disk that the lease is on may be gone, with the lease.
                        kept.filter(why -> !undone)
                                .map(why -> Remnant.lease(why, deadlines().lease())),
                        undone ? Optional.of(Remnant.RESET) : Optional.<Remnant>empty(),
                        marked.map(why -> Remnant.mark(why, deadlines().lease())))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public void close() {
        try {
            var unused = giveBack();
        } finally {
            permit.close();
        }
    }
}
