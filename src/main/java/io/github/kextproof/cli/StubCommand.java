package io.github.kextproof.cli;

import io.github.kextproof.document.DocumentException;
import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.suite.ContainersFailed;
import io.github.kextproof.suite.StubMacs;
import io.github.kextproof.suite.StubMacsFailed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts the stub Macs of an inventory for people to log in to by hand. */
@Command(
        name = "stub",
        description = "Starts the stub Macs of an inventory, prints how to log in to each, and runs until Ctrl-C.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = Kextproof.EXIT_CODES,
        exitCodeList = {
            " 2:the command line or the inventory is wrong, or the stub Macs cannot be started",
            " 3:the container engine cannot be used, or trouble in kextproof itself"
        },
        usageHelpAutoWidth = true)
final class StubCommand implements Callable<Integer> {
    private static final Duration STOPPING = Duration.ofSeconds(10);

    @Mixin
    private final InventoryOption inventory = new InventoryOption();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The first Mac's port, the others follow; without it, any that are free.")
    private int port;

    @Option(
            names = "--write-inventory",
            paramLabel = "FILE",
            description =
                    "Writes an inventory that names them as Macs of a lab, for other commands while this one runs.")
    private @Nullable Path written;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything
    StubCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        new Spoiling()
                .reads("the inventory", inventory.file())
                .writes("--write-inventory", written)
                .complaint()
                .ifPresent(complaint -> {
                    throw new ParameterException(spec.commandLine(), complaint);
                });
        Inventory macs;
        try {
            macs = inventory.read();
        } catch (DocumentException e) {
            err.println(e.getMessage());
            return ExitCode.USAGE_OR_CONFIGURATION.code();
        }
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(asked, stopped), "stop-stubs"));
        try (StubMacs stubs = StubMacs.start(macs, port)) {
            if (stubs.logins().isEmpty()) {
                err.println(macs.file() + " lists no stub Macs; a Mac is one with type: stub or container");
                return ExitCode.USAGE_OR_CONFIGURATION.code();
            }
            if (written != null) {
                stubs.writeInventory(written);
            }
            out.println(new SshConfig(stubs.logins()).write());
            if (written != null) {
                out.println("As Macs of a lab they are in " + written + ": kextproof run --inventory " + written);
            }
            out.flush();
            asked.await();
            return ExitCode.ALL_WELL.code();
        } catch (StubMacsFailed e) {
            err.println(e.getMessage());
            return ExitCode.USAGE_OR_CONFIGURATION.code();
        } catch (ContainersFailed e) {
            err.println(e.getMessage());
            return ExitCode.TROUBLE.code();
        } finally {
            stopped.countDown();
        }
    }

    /** Ctrl-C ends the program once the stubs are stopped and their files deleted, even while they start. */
    private static void stop(CountDownLatch asked, CountDownLatch stopped) {
        asked.countDown();
        try {
            var unused = stopped.await(STOPPING.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
