package io.github.kextproof.stub;

import io.github.kextproof.stub.command.MacPrograms;
import io.github.kextproof.stub.files.FreshDisk;
import io.github.kextproof.stub.files.MacFiles;
import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.machine.StubDefinition;
import io.github.kextproof.stub.screen.Screen;
import io.github.kextproof.stub.server.Guest;
import io.github.kextproof.stub.server.Mishaps;
import io.github.kextproof.stub.shell.Dialect;
import io.github.kextproof.stub.shell.Surroundings;
import io.github.kextproof.stub.shell.UnknownCommands;
import io.github.kextproof.stub.unix.UnixPrograms;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/**
 * A simulated Mac from one reset to the next.
 *
 * @param guest what its server knows of it
 */
record StubGuest(Machine machine, Guest guest) {
    /** What a Mac needs of the one that it is an incarnation of. */
    interface Owner extends UnknownCommands {
        /** Takes the Mac away for so long, in real time. */
        void reboot(Duration away);

        ScriptUse use();
    }

    /**
     * Boots from the snapshot: fresh files, a fresh machine, never approved.
     *
     * @param root an existing empty directory, the Mac's from now on
     */
    static StubGuest boot(StubDefinition definition, Path root, ExecutorService pool, Owner owner) throws IOException {
        return boot(definition, root, pool, owner, InstantSource.system(), Screen::png);
    }

    /**
     * The same with another time and another camera.
     *
     * @param realTime what the Mac's clock follows, at its own rate
     * @param camera makes the PNG of a screen
     */
    static StubGuest boot(
            StubDefinition definition,
            Path root,
            ExecutorService pool,
            Owner owner,
            InstantSource realTime,
            Function<Screen, byte[]> camera)
            throws IOException {
        MacFiles files = new MacFiles(root);
        FreshDisk.lay(files, definition.user());
        Machine machine = Machine.boot(definition, files, realTime);
        machine.conditions().restarts().carriedOutBy(owner::reboot);
        MacPrograms macos = MacPrograms.of(machine, owner, camera);
        UnixPrograms.Host host =
                new UnixPrograms.Host(definition.name(), definition.user(), machine::now, definition.clockRate());
        UnixPrograms unix = new UnixPrograms(files, host, macos, owner);
        for (String program : macos.paths()) {
            FreshDisk.place(files, program);
        }
        for (String program : unix.paths()) {
            FreshDisk.place(files, program);
        }
        Surroundings surroundings =
                new Surroundings(definition.name(), Dialect.of(definition.macos()), files, unix.or(macos), owner, pool);
        Mishaps mishaps =
                definition.script().isEmpty() ? Mishaps.NONE : new Script(machine, owner::reboot, owner.use());
        Guest guest = new Guest(
                machine.account(),
                definition.password(),
                definition.authorizedKeys(),
                surroundings,
                machine::now,
                mishaps);
        return new StubGuest(machine, guest);
    }
}
