package io.github.kextproof.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Stub Macs in a process of their own, until it is closed. */
final class StubProgram implements AutoCloseable {
    /** So many times as fast as ours go the clocks of so many Macs, on cores too busy for Macs whose 30 minutes take 18 seconds. */
    private static final NavigableMap<Integer, String> CLOCKS = new TreeMap<>(Map.of(0, "100x", 50, "25x", 200, "10x"));

    private static final int TRIES = 1_200;

    /** As a lab has them. */
    private static final List<String> KINDS = List.of(
            "    macos: \"10.13.6\"\n",
            "    macos: \"10.14.6\"\n    locale: ja-JP\n",
            "    macos: \"10.15.7\"\n    locale: zh-TW\n",
            "    macos: \"10.15.7\"\n    enrollment: jamf\n    approval: preapproved\n",
            "    macos: \"10.14.6\"\n    enrollment: intune\n    approval: preapproved\n");

    private final Process process;
    private final Path inventory;

    private StubProgram(Process process, Path inventory) {
        this.process = process;
        this.inventory = inventory;
    }

    static StubProgram start(Places places, int count) {
        Path directory = places.emptied("stubs");
        Path inventory = directory.resolve("lab.yaml");
        try {
            Path stubs = Files.writeString(directory.resolve("stubs.yaml"), inventoryOf(places, count));
            Process process = new ProcessBuilder(new Program(places)
                            .command(
                                    "stub", "--inventory", stubs.toString(), "--write-inventory", inventory.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("stubs.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "end of the stub Macs"));
            StubProgram stub = new StubProgram(process, inventory);
            stub.await(directory.resolve("stubs.log"));
            return stub;
        } catch (IOException trouble) {
            throw new BenchException("cannot start the stub Macs", trouble);
        }
    }

    /** The last line of its greeting says that the inventory is written. */
    private void await(Path log) throws IOException {
        for (int i = 0; i < TRIES && process.isAlive(); i++) {
            if (Files.readString(log).contains("As Macs of a lab they are in")) {
                return;
            }
            Processes.pause(100);
        }
        close();
        throw new BenchException(
                "the stub Macs did not start: " + Files.readString(log).strip());
    }

    private static String inventoryOf(Places places, int count) {
        Path product = places.project().resolve("vms/product");
        StringBuilder inventory = new StringBuilder(
                """
                type: stub
                product:
                  package: %s/wdav-101.19.48.pkg
                  onboarding: %s/MicrosoftDefenderATPOnboardingMacOs.py
                defaults:
                  clock: %s
                  person: presses Allow after 10m
                  approval: operator
                  deadlines: {connect: 3m, command: 3m, upload: 5m, install: 5m, settle: 5m, reset: 3m, restart: 3m,
                    uninstall: 3m, lease: 3m, poll: 250ms}
                macs:
                """.formatted(product, product, CLOCKS.floorEntry(count).getValue()));
        for (int i = 1; i <= count; i++) {
            inventory.append("  - name: mac-").append(i).append('\n').append(KINDS.get(i % KINDS.size()));
        }
        return inventory.toString();
    }

    /** In which they are Macs of a lab. */
    Path inventory() {
        return inventory;
    }

    /** Processor seconds up to now. */
    double cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            throw Measure.interrupted(stopped);
        }
    }
}
