package io.github.kextproof.lab;

import io.github.kextproof.inventory.Host;
import io.github.kextproof.macos.Boot;
import io.github.kextproof.macos.BootTime;
import io.github.kextproof.macos.Connection;
import io.github.kextproof.macos.MacShell;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.CommandLog;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.ssh.Ssh;
import io.github.kextproof.waiting.Wait;
import io.github.kextproof.waiting.WaitExpired;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The line to one Mac, which is opened anew after it broke, as long as the Mac has not restarted meanwhile. */
final class MacLine implements Connection {
    /** The last try to connect still gets that long. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private static final int LONGEST_COMMAND = 100;

    private final Host host;
    private final Ssh ssh;
    private final CommandLog log;
    private final Repeats repeats;
    private final Tenure tenure;
    private @Nullable Shell shell;
    private @Nullable ShellException lost;
    private @Nullable Boot boot;
    /** Why there will be no other connection: whoever asks next need not wait for that again. */
    private @Nullable LabTrouble gone;
    /** Why the Mac was never reached: evidence of that is not worth another try, nor a place in the queue for its lease. */
    private @Nullable ShellException never;

    /** @param tenure every command goes by it: none is sent while the Mac may be somebody else's */
    MacLine(Host host, Ssh ssh, CommandLog log, Repeats repeats, Tenure tenure) {
        this.host = host;
        this.ssh = ssh;
        this.log = log;
        this.repeats = repeats;
        this.tenure = tenure;
    }

    /**
     * Takes the Mac's lease with the first connection.
     *
     * @throws LabTrouble if the connection was lost, and there is no other or the Mac has restarted; or if somebody else has
     *     the Mac
     */
    @Override
    public Shell shell() {
        if (gone != null) {
            throw gone;
        }
        if (never != null) {
            throw never;
        }
        Shell now = shell;
        if (now == null) {
            now = lost == null ? first() : another(lost);
            shell = now;
        }
        return held(now);
    }

    /** Reaches a Mac that is starting, and may be tried again if that fails. */
    void reach() {
        never = null;
        var unused = shell();
    }

    /** Whoever did not get the Mac does not wait for it a second time, such as for evidence of that. */
    private Shell first() {
        try {
            return tenure.begin(() -> ssh.open(host.access(), connect(), log));
        } catch (LabTrouble trouble) {
            throw endedBy(trouble);
        } catch (ShellException e) {
            never = e;
            throw e;
        }
    }

    private Shell held(Shell now) {
        try {
            tenure.mustHold(now);
            return now;
        } catch (LabTrouble trouble) {
            throw endedBy(trouble);
        } catch (ShellException e) {
            if (!e.isLoss()) {
                throw e;
            }
            giveUp(e);
            Shell other = another(e);
            shell = other;
            return other;
        }
    }

    /** The connection may be lost because the Mac is: then that is what to say. */
    @Override
    public void giveUp(ShellException reason) {
        close();
        lost = reason;
        try {
            tenure.mustNotBeLost();
        } catch (LabTrouble trouble) {
            throw endedBy(trouble);
        }
    }

    private LabTrouble endedBy(LabTrouble trouble) {
        gone = trouble;
        close();
        return trouble;
    }

    /**
     * Gives the Mac back, even while the run is being cancelled, on another connection if the last one was lost, and nothing else
     * is known to be in the way; nothing happens the second time.
     *
     * @return why that failed, if it did; the lease is left to its expiry then
     */
    Optional<String> end() {
        try {
            if (!tenure.isHeld()) {
                return Optional.empty();
            }
            if (gone != null) {
                return Optional.of(String.valueOf(gone.getMessage()));
            }
            return Uninterrupted.get(() -> new GivingBack(host, ssh, log, tenure).over(Optional.ofNullable(shell)));
        } finally {
            tenure.forget();
            close();
        }
    }

    @Override
    public void repeating(CommandLine command, ShellException reason) {
        var unused = shell();
        String text = MacShell.behindSudo(command).quoted();
        String shown = text.length() > LONGEST_COMMAND ? text.substring(0, LONGEST_COMMAND) + "..." : text;
        repeats.retried("asked again: " + shown, String.valueOf(reason.getMessage()));
    }

    /**
     * Notes when the Mac started, or finds that it is still so.
     *
     * @throws LabTrouble if it has restarted since
     */
    void startedAt(Boot now) {
        if (boot == null) {
            boot = now;
        } else if (!boot.isSameAs(now)) {
            gone = LineTrouble.restarted(boot, now);
            throw gone;
        }
    }

    /**
     * What was known of the Mac's start, and of its loss, counts no more: it restarts because it was told to, or is only to be
     * left clean. The lease that it holds stays ours.
     *
     * @throws LabTrouble if somebody else has the Mac by now
     */
    void anew() {
        tenure.mustNotBeLost();
        boolean connected = shell != null || lost != null || gone != null;
        close();
        boot = null;
        gone = null;
        never = null;
        if (connected) {
            lost = new ShellException(
                    ShellException.Kind.CONNECTION_LOST, "the connection was ended on purpose", "run it again");
        }
    }

    private Shell another(ShellException reason) {
        Instant end = Instant.now().plus(connect());
        Wait wait = new Wait(
                "a new connection", connect(), host.settings().deadlines().poll());
        try {
            return wait.until(() -> attempt(end), Attempt::succeeded).opened().orElseThrow();
        } catch (WaitExpired e) {
            gone = LineTrouble.noOther(reason, connect(), e.lastSeen());
            throw gone;
        }
    }

    /** What came of a try: a shell, or why not. */
    private record Attempt(Optional<Shell> opened, String whyNot) {
        boolean succeeded() {
            return opened.isPresent();
        }

        @Override
        public String toString() {
            return whyNot;
        }
    }

    private Attempt attempt(Instant end) {
        Duration left = Duration.between(Instant.now(), end);
        Duration patience = left.compareTo(SHORTEST) > 0 ? left : SHORTEST;
        try {
            return new Attempt(Optional.of(sameBoot(ssh.open(host.access(), patience, log), patience)), "");
        } catch (ShellException e) {
            if (Tenure.isSilence(e)) {
                return new Attempt(Optional.empty(), String.valueOf(e.getMessage()));
            }
            throw e;
        } catch (LabTrouble trouble) {
            throw endedBy(trouble);
        }
    }

    private Shell sameBoot(Shell fresh, Duration patience) {
        boolean same = false;
        try {
            tenure.resume(fresh);
            startedAt(new BootTime(new MacShell(fresh, host.sudo(), patience)).boot());
            same = true;
            return fresh;
        } finally {
            if (!same) {
                fresh.close();
            }
        }
    }

    private Duration connect() {
        return host.settings().deadlines().connect();
    }

    void close() {
        if (shell != null) {
            shell.close();
        }
        shell = null;
    }
}
