package io.github.kextproof.stub;

import io.github.kextproof.stub.files.Directories;
import io.github.kextproof.stub.files.Errno;
import io.github.kextproof.stub.files.MacFiles;
import io.github.kextproof.stub.machine.StubDefinition;
import io.github.kextproof.stub.server.Guest;
import io.github.kextproof.stub.server.Wire;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.LoginShell;
import io.github.kextproof.stub.shell.Streams;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A simulated Mac without an SSH server: the same machine, shell and programs, in the caller's thread and on its time. */
public final class DirectMac implements AutoCloseable {
    /** Drawing the screen takes ten times as long as the rest of a journey: this stands for any picture. */
    private static final byte[] PICTURE = HexFormat.of()
            .parseHex("89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
                    + "0000000a49444154789c636800000082008177cd72b60000000049454e44ae426082");
    /** Where there is one, a disk in memory boots in a third of the time. */
    private static final Path MEMORY = Path.of("/dev/shm");

    private final StubDefinition definition;
    private final Path directory;
    private final ExecutorService pool = Executors.newCachedThreadPool(DirectMac::daemon);
    private final List<String> unknown = new CopyOnWriteArrayList<>();
    private SteppingTime time = new SteppingTime();
    private @Nullable Guest guest;

    private DirectMac(StubDefinition definition, Path directory) {
        this.definition = definition;
        this.directory = directory;
    }

    /** @param definition its clock's rate counts for nothing: time passes with the commands */
    public static DirectMac boot(StubDefinition definition) throws IOException {
        Path directory = Files.isWritable(MEMORY)
                ? Files.createTempDirectory(MEMORY, "kextproof-direct-")
                : Files.createTempDirectory("kextproof-direct-");
        DirectMac mac = new DirectMac(inSteps(definition), directory);
        mac.revert();
        return mac;
    }

    private static StubDefinition inSteps(StubDefinition wanted) {
        return new StubDefinition(
                wanted.name(),
                wanted.macos(),
                wanted.architecture(),
                wanted.locale(),
                wanted.enrollment(),
                wanted.user(),
                wanted.password(),
                wanted.authorizedKeys(),
                wanted.sudoAsks(),
                SteppingTime.RATE,
                wanted.person(),
                wanted.installerWaits(),
                wanted.script());
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "direct-mac");
        thread.setDaemon(true);
        return thread;
    }

    /** Back to the snapshot, and started again. */
    public void revert() throws IOException {
        time = new SteppingTime();
        Path disk = Files.createTempDirectory(directory, "disk-");
        guest = StubGuest.boot(definition, disk, pool, new Owner(), time, screen -> PICTURE)
                .guest();
    }

    /** What was asked for and is not simulated. */
    public List<String> unsimulated() {
        return List.copyOf(unknown);
    }

    /**
     * Runs one line in the login shell of the Mac's account.
     *
     * @return the exit status
     */
    public int run(String line, InputStream in, OutputStream out, OutputStream err) {
        Guest present = Objects.requireNonNull(guest);
        time.before(line);
        Streams streams = new Streams(in, Invocation.printing(out), Invocation.printing(err), false);
        try {
            return new LoginShell(present.surroundings(new NoWire()), present.account(), Map.of())
                    .run(line, streams, Optional.empty());
        } catch (InterruptedException e) {
            throw new IllegalStateException(line + " was interrupted", e);
        }
    }

    /**
     * Writes a file as scp does.
     *
     * @return what scp complained of
     */
    public Optional<String> write(byte[] content, String target) throws IOException {
        Guest present = Objects.requireNonNull(guest);
        time.before("scp " + target);
        MacFiles files = present.surroundings().files();
        try (OutputStream out = files.as(present.account().name()).write(files.real(target), false)) {
            out.write(content);
            return Optional.empty();
        } catch (FileSystemException e) {
            return Optional.of("scp: " + target + ": " + Errno.words(e));
        }
    }

    private final class Owner implements StubGuest.Owner {
        private final ScriptUse use = new ScriptUse(definition.script());

        @Override
        public void met(String line) {
            unknown.add(line);
        }

        @Override
        public void reboot(Duration away) {
            throw new IllegalStateException("a Mac without a server cannot restart");
        }

        @Override
        public ScriptUse use() {
            return use;
        }
    }

    /** There is no connection that a script could harm. */
    private static final class NoWire implements Wire {
        @Override
        public void drop() {
            throw new IllegalStateException("no connection to drop");
        }

        @Override
        public void reset() {
            throw new IllegalStateException("no connection to reset");
        }

        @Override
        public void cut() {
            throw new IllegalStateException("no channel to cut");
        }

        @Override
        public void kill(String signal) {
            throw new IllegalStateException("no channel to tell of " + signal);
        }
    }

    @Override
    public void close() throws IOException {
        pool.shutdownNow();
        Directories.delete(directory);
    }
}
