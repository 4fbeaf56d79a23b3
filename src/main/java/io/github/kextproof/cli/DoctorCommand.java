package io.github.kextproof.cli;

import io.github.kextproof.doctor.Advice;
import io.github.kextproof.doctor.AdviceJson;
import io.github.kextproof.doctor.Doctor;
import io.github.kextproof.doctor.Examination;
import io.github.kextproof.document.DocumentException;
import io.github.kextproof.inventory.Entry;
import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.inventory.Selection;
import io.github.kextproof.inventory.Shard;
import io.github.kextproof.ssh.SshjSsh;
import io.github.kextproof.suite.ContainersFailed;
import io.github.kextproof.suite.Fleet;
import io.github.kextproof.suite.StubMacsFailed;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says of each Mac what a run would stumble over, before it does. */
@Command(
        name = "doctor",
        description =
                "Looks at every Mac of the inventory, changes nothing, and says what would fail and how to mend it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = Kextproof.EXIT_CODES,
        exitCodeList = {
            " 0:every Mac is ready, with doubts or without",
            " 2:the command line, the inventory or the package is wrong",
            " 3:something is to be mended",
            " 4:no Mac was looked at"
        },
        usageHelpAutoWidth = true)
final class DoctorCommand implements Callable<Integer> {
    private static final Duration STOPPING = Duration.ofSeconds(10);

    @Mixin
    private final InventoryOption inventory = new InventoryOption();

    @Option(
            names = "--mac",
            paramLabel = "NAME-or-label",
            description = "Only the Macs of this name or label; may be given several times.")
    private List<String> macs = new ArrayList<>();

    @Mixin
    private final ShardOption shard = new ShardOption();

    @Option(names = "--all", description = "Shows what is well, too.")
    private boolean all;

    @Option(names = "--json", description = "Prints JSON instead of text.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything
    DoctorCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        try (inventory) {
            Selection selection = inventory.read().select(macs);
            if (selection instanceof Selection.Unknown unknown) {
                err.println(unknown.message());
                return ExitCode.NOTHING_EVALUATED.code();
            }
            return ofShard(((Selection.Chosen) selection).inventory());
        } catch (DocumentException | StubMacsFailed e) {
            err.println(e.getMessage());
            return ExitCode.USAGE_OR_CONFIGURATION.code();
        } catch (ContainersFailed e) {
            err.println(e.getMessage());
            return ExitCode.TROUBLE.code();
        }
    }

    /** The Macs that this controller's run would take, as only this controller can tell whether it reaches them. */
    private int ofShard(Inventory chosen) throws InterruptedException {
        Optional<Shard> part = shard.shard();
        if (part.isEmpty()) {
            return stoppable(chosen);
        }
        List<Entry> macs = chosen.entries().stream()
                .filter(entry -> part.get().has(entry.name()))
                .toList();
        if (macs.isEmpty()) {
            String file = String.valueOf(chosen.file().getFileName());
            spec.commandLine().getErr().println(Share.emptiness(part.get(), chosen.entries(), file));
            return ExitCode.NOTHING_EVALUATED.code();
        }
        return stoppable(new Inventory(chosen.file(), macs, chosen.scenarios(), chosen.expectation()));
    }

    /** Ctrl-C ends the program once stub Macs are stopped and their files deleted. */
    private int stoppable(Inventory chosen) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Thread looking = Thread.currentThread();
        Thread hook = new Thread(() -> stop(looking, stopped), "stop-doctor");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            int code = examine(chosen);
            Runtime.getRuntime().removeShutdownHook(hook);
            return code;
        } finally {
            stopped.countDown();
        }
    }

    private static void stop(Thread looking, CountDownLatch stopped) {
        looking.interrupt();
        try {
            var unused = stopped.await(STOPPING.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int examine(Inventory chosen) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (Fleet fleet = Fleet.of(chosen)) {
            List<Examination> seen = new Doctor(new SshjSsh(), inventory.words()).examine(fleet.hosts());
            List<String> unsimulated = fleet.hosts().stream()
                    .map(host -> host.settings().name())
                    .flatMap(mac -> fleet.unsimulated(mac).stream()
                            .map(line -> "the stub Mac " + mac + " was asked for what it does not simulate: " + line))
                    .toList();
            boolean ready = seen.stream().allMatch(Examination::isReady) && unsimulated.isEmpty();
            int code = (ready ? ExitCode.ALL_WELL : ExitCode.TROUBLE).code();
            out.print(json ? AdviceJson.of(seen, code) : new Advice(all).text(seen));
            out.flush();
            unsimulated.forEach(
                    line -> spec.commandLine().getErr().println("kextproof: " + line + "\n  owner      harness"));
            return code;
        }
    }
}
