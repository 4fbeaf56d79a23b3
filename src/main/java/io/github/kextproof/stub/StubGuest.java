package io.github.kextproof.stub;

import io.github.kextproof.stub.command.MacPrograms;
import io.github.kextproof.stub.files.FreshDisk;
import io.github.kextproof.stub.files.MacFiles;
import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.machine.StubDefinition;
import io.github.kextproof.stub.screen.Screen;
import io.github.kextproof.stub.server.Guest;
import io.github.kextproof.stub.shell.Dialect;
import io.github.kextproof.stub.shell.Programs;
import io.github.kextproof.stub.shell.Surroundings;
import io.github.kextproof.stub.shell.UnknownCommands;
import io.github.kextproof.stub.unix.UnixPrograms;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/** Boots a simulated Mac from its snapshot: fresh files, a fresh machine, never approved. */
final class StubGuest {
    private StubGuest() {}

    /** @param root an existing empty directory, the Mac's from now on */
    static Guest boot(StubDefinition definition, Path root, ExecutorService pool, UnknownCommands unknown)
            throws IOException {
        return boot(definition, root, pool, unknown, InstantSource.system(), Screen::png);
    }

    /**
     * The same with another time and another camera.
     *
     * @param realTime what the Mac's clock follows, at its own rate
     * @param camera makes the PNG of a screen
     */
    static Guest boot(
            StubDefinition definition,
            Path root,
            ExecutorService pool,
            UnknownCommands unknown,
            InstantSource realTime,
            Function<Screen, byte[]> camera)
            throws IOException {
        MacFiles files = new MacFiles(root);
        FreshDisk.lay(files, definition.user());
        Machine machine = Machine.boot(definition, files, realTime);
        MacPrograms macos = MacPrograms.of(machine, unknown, camera);
        UnixPrograms.Host host =
                new UnixPrograms.Host(definition.name(), definition.user(), machine::now, definition.clockRate());
        UnixPrograms unix = new UnixPrograms(files, host, macos, unknown);
        for (String program : macos.paths()) {
            FreshDisk.place(files, program);
        }
        for (String program : unix.paths()) {
            FreshDisk.place(files, program);
        }
        Programs programs = new Script(definition.script(), machine).over(unix.or(macos));
        Surroundings surroundings =
                new Surroundings(definition.name(), Dialect.of(definition.macos()), files, programs, unknown, pool);
        return new Guest(
                machine.account(), definition.password(), definition.authorizedKeys(), surroundings, machine::now);
    }
}
