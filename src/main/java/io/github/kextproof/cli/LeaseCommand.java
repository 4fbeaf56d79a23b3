package io.github.kextproof.cli;

import io.github.kextproof.inventory.Host;
import io.github.kextproof.lab.LabTrouble;
import io.github.kextproof.lab.LeaseDesk;
import io.github.kextproof.lab.LeaseSighting;
import io.github.kextproof.lab.Leasing;
import io.github.kextproof.lease.LeaseView;
import io.github.kextproof.lease.ThisProcess;
import io.github.kextproof.macos.MacTrouble;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.ssh.SshjSsh;
import io.github.kextproof.waiting.Durations;
import io.github.kextproof.waiting.Pace;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says who has the Macs of a lab, takes them for a person, and frees them. */
@Command(
        name = "lease",
        description = "Shows who has the Macs of a lab, holds them for you, and frees them.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = Kextproof.EXIT_CODES,
        exitCodeList = {
            " 0:done on every Mac that was meant",
            " 2:the command line or the inventory is wrong",
            " 3:on some Mac it could not be done, or it did not answer",
            " 4:no Mac was meant"
        },
        usageHelpAutoWidth = true)
final class LeaseCommand implements Runnable {
    /** Its options may stand before the name of a subcommand or after it. */
    @Mixin
    private final LabMacs macs = new LabMacs();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything
    LeaseCommand() {}

    /** Without a command. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name what to do with leases: list, hold or release");
    }

    @Command(
            name = "list",
            description = "Shows who has each Mac, since when and until when, by the Mac's own clock.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class)
    int list(@Option(names = "--json", description = "Prints JSON instead of a table.") boolean json) {
        LeaseDesk desk = desk("kextproof lease list", Optional.empty());
        return macs.select(spec, chosen -> {
            List<LeaseSighting> seen = AtOnce.each(chosen.hosts(), desk::look);
            LeaseTable table = new LeaseTable(seen);
            print(json ? table.json() : table.text());
            boolean all = seen.stream().noneMatch(each -> each.state() == LeaseSighting.State.UNREACHABLE);
            return all ? ExitCode.ALL_WELL : ExitCode.TROUBLE;
        });
    }

    @Command(
            name = "release",
            description = "Frees Macs that you have leased; a run that uses one stops.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class)
    int release(
            @Mixin WholeLab whole,
            @Option(names = "--force", description = "Also Macs that somebody else has leased.") boolean force) {
        LeaseDesk desk = desk("kextproof lease release", Optional.empty());
        return macs.select(
                spec,
                chosen -> force
                        ? asked(
                                whole.complaint(chosen, "lease release --force", "free, whoever has it,"),
                                () -> free(chosen, desk, true))
                        : free(chosen, desk, false));
    }

    @Command(
            name = "hold",
            description = "Leases Macs to you, so that no run uses them.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class)
    int hold(
            @Mixin WholeLab whole,
            @Mixin WaitOption wait,
            @Option(
                            names = "--for",
                            required = true,
                            paramLabel = "DURATION",
                            converter = WaitOption.Lapse.class,
                            description = "How long, by the Mac's clock, such as 2h.")
                    Duration lasts,
            @Option(
                            names = "--why",
                            required = true,
                            paramLabel = "TEXT",
                            description = "What for, as others get to read it.")
                    String why) {
        LeaseDesk desk = desk(why, wait.duration());
        return macs.select(
                spec,
                chosen -> asked(
                        whole.complaint(chosen, "lease hold", "lease to you"),
                        () -> each(chosen.hosts(), host -> held(host, desk, lasts))));
    }

    private ExitCode free(LabMacs.Chosen chosen, LeaseDesk desk, boolean force) {
        return each(chosen.hosts(), host -> released(host, desk.free(host, force)));
    }

    private ExitCode asked(Optional<String> complaint, Supplier<ExitCode> deed) {
        complaint.ifPresent(spec.commandLine().getErr()::println);
        return complaint.isPresent() ? ExitCode.USAGE_OR_CONFIGURATION : deed.get();
    }

    private LeaseDesk desk(String purpose, Optional<Duration> patience) {
        return new LeaseDesk(
                new SshjSsh(), new Leasing(ThisProcess.holding(purpose), patience, Pace.REAL, macs.sameInventory()));
    }

    /** What came of one Mac. */
    private record Line(boolean well, String text) {}

    private ExitCode each(List<Host> hosts, Function<Host, Line> deed) {
        List<Line> lines = AtOnce.each(hosts, deed);
        PrintWriter err = spec.commandLine().getErr();
        lines.forEach(line -> {
            if (line.well()) {
                print(line.text());
            } else {
                err.println(line.text());
            }
        });
        return lines.stream().allMatch(Line::well) ? ExitCode.ALL_WELL : ExitCode.TROUBLE;
    }

    private Line held(Host host, LeaseDesk desk, Duration lasts) {
        String mac = host.settings().name() + ": ";
        try {
            LeaseView view = desk.hold(
                    host, lasts, waiting -> spec.commandLine().getErr().println(mac + waiting.shown()));
            return new Line(
                    true,
                    mac + "yours until "
                            + LeaseTable.time(view.record().orElseThrow().expires())
                            + " by the Mac's clock, where it is " + LeaseTable.time(view.time())
                            + " now; give it back with kextproof lease release --mac "
                            + host.settings().name() + macs.sameInventory());
        } catch (LabTrouble e) {
            return trouble(mac, e, e.advice());
        } catch (MacTrouble e) {
            return trouble(mac, e, e.advice());
        } catch (ShellException e) {
            return trouble(mac, e, e.advice());
        }
    }

    private Line released(Host host, LeaseDesk.Freed freed) {
        String mac = host.settings().name() + ": ";
        if (freed instanceof LeaseDesk.Freed.WasFree) {
            return new Line(true, mac + "nobody had it");
        }
        if (freed instanceof LeaseDesk.Freed.Undone undone) {
            return new Line(
                    true,
                    mac
                            + undone.from()
                                    .map(from -> "its reset was taken from " + from.shown())
                                    .orElse("nobody has it")
                            + "; the Mac may be off, and the next run resets it before it uses it");
        }
        if (freed instanceof LeaseDesk.Freed.Done done) {
            return new Line(true, mac + done(done));
        }
        if (freed instanceof LeaseDesk.Freed.NotYours other) {
            return new Line(
                    false,
                    mac + "not released: it belongs to " + other.owner().shown() + ", for "
                            + other.owner().purpose()
                            + "\n  owner      lab\n  perhaps    ask them, or take it from them with --force");
        }
        return new Line(
                false,
                mac + "not released: " + ((LeaseDesk.Freed.Failed) freed).why()
                        + "\n  owner      lab\n  perhaps    look again with kextproof lease list"
                        + macs.sameInventory());
    }

    private static String done(LeaseDesk.Freed.Done done) {
        boolean run = !done.after().isZero();
        String when = run
                ? "whoever wants it next gets it after " + Durations.shown(done.after()) + ", when that run has noticed"
                : "it is free";
        if (!done.own()) {
            return "taken from " + done.from().shown() + "; " + when;
        }
        return run ? "taken from a run of yours, " + done.from().shown() + "; " + when : "given back; " + when;
    }

    private static Line trouble(String mac, RuntimeException e, String advice) {
        return new Line(false, mac + e.getMessage() + "\n  owner      lab\n  perhaps    " + advice);
    }

    private void print(String text) {
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
    }
}
