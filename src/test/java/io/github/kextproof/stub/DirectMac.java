package io.github.kextproof.stub;

import io.github.kextproof.stub.files.Directories;
import io.github.kextproof.stub.files.Errno;
import io.github.kextproof.stub.files.MacFiles;
import io.github.kextproof.stub.machine.ConnectionFault;
import io.github.kextproof.stub.machine.StubDefinition;
import io.github.kextproof.stub.screen.Screen;
import io.github.kextproof.stub.server.Guest;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.LoginShell;
import io.github.kextproof.stub.shell.Program;
import io.github.kextproof.stub.shell.Programs;
import io.github.kextproof.stub.shell.Streams;
import io.github.kextproof.stub.shell.Surroundings;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
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
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(DirectMac::daemon);
    private final ScriptUse use;
    private final ConnectionScript connections;
    private SteppingTime time = new SteppingTime();
    private @Nullable StubGuest guest;
    /** Counts what ends every connection: resets and restarts. */
    private int starts;

    private long awayUntil = System.nanoTime();

    /** PIT ends a JVM in which a mutant never ends. */
    private final Thread hook = new Thread(this::delete, "delete-direct-mac");

    private DirectMac(StubDefinition definition, Path directory) {
        this.definition = definition;
        this.directory = directory;
        this.use = new ScriptUse(definition.script());
        this.connections = new ConnectionScript(
                definition.script(),
                () -> Optional.ofNullable(guest).map(present -> ReachedMac.of(present.machine())),
                use);
    }

    /** How a command ended, as whoever sent it sees it. */
    public enum End {
        EXITED,
        KILLED,
        CONNECTION_LOST,
        CONNECTION_RESET,
        CHANNEL_CUT,
        REFUSED,
        NEVER
    }

    /**
     * What became of a command.
     *
     * @param exit the exit status, if it exited
     * @param signal that killed it, if one did
     */
    public record Answer(End end, int exit, String signal) {}

    /** @param definition its clock's rate counts for nothing: time passes with the commands */
    public static DirectMac boot(StubDefinition definition) throws IOException {
        Path directory = Files.isWritable(MEMORY)
                ? Files.createTempDirectory(MEMORY, "kextproof-direct-")
                : Files.createTempDirectory("kextproof-direct-");
        DirectMac mac = new DirectMac(inSteps(definition), directory);
        Runtime.getRuntime().addShutdownHook(mac.hook);
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
        starts++;
        time = new SteppingTime();
        Path disk = Files.createTempDirectory(directory, "disk-");
        guest = StubGuest.boot(definition, disk, pool, new Owner(), time, screen -> PICTURE);
    }

    /** Counts a connection; what happens to it. */
    public Optional<ConnectionFault> connect() {
        return connections.get();
    }

    /** Whether it is starting, so that nobody can connect. */
    public boolean isAway() {
        return System.nanoTime() < awayUntil;
    }

    /** How often it has started: connections of an earlier start are gone. */
    public int starts() {
        return starts;
    }

    /** What is on the screen. */
    public BufferedImage screen() {
        return seen().image();
    }

    /** What somebody outside does with the mouse. */
    public void click(int x, int y) {
        int scale = seen().scale();
        seen().deedAt(x / scale, y / scale)
                .ifPresent(Objects.requireNonNull(guest).machine().console()::perform);
    }

    private Screen seen() {
        return Screen.of(Objects.requireNonNull(guest).machine().console().desktop());
    }

    /** What was asked for and is not simulated. */
    public List<String> unsimulated() {
        return List.copyOf(unknown);
    }

    /** Runs one line in the login shell of the Mac's account. */
    public Answer run(String line, InputStream in, OutputStream out, OutputStream err, Duration deadline) {
        Guest present = present();
        if (present.mishaps().refuses(line)) {
            return new Answer(End.REFUSED, 0, "");
        }
        return attend(line, deadline, wire -> {
            Streams streams = streams(in, out, err);
            streams.out().print(present.mishaps().loginNoise());
            return new LoginShell(surroundings(wire), present.account(), Map.of()).run(line, streams, Optional.empty());
        });
    }

    private interface Work {
        int over(DirectWire wire) throws IOException, InterruptedException;
    }

    private Answer attend(String line, Duration deadline, Work work) {
        time.before(line);
        int start = starts;
        DirectWire wire = new DirectWire();
        ScheduledFuture<?> expiry = wire.expireIn(deadline, timer);
        int exit = 0;
        try {
            exit = work.over(wire);
        } catch (InterruptedException | IOException e) {
            // What became of it stands on the wire.
        }
        expiry.cancel(false);
        End end = start == starts ? End.EXITED : End.CONNECTION_LOST;
        return wire.end().orElse(new Answer(end, exit, ""));
    }

    private Streams streams(InputStream in, OutputStream out, OutputStream err) {
        return new Streams(in, Invocation.printing(present().mishaps().dressed(out)), Invocation.printing(err), false);
    }

    private Surroundings surroundings(DirectWire wire) {
        Surroundings own = present().surroundings();
        return new Surroundings(
                own.hostname(),
                own.dialect(),
                own.files(),
                present().mishaps().programs(own.programs(), wire),
                own.unknown(),
                own.pool());
    }

    /**
     * Writes a file as scp does.
     *
     * @param said what scp complained of, and what start-up files printed
     */
    public Answer write(byte[] content, String target, OutputStream said, Duration deadline) {
        Guest present = present();
        String line = "scp -t " + target;
        return attend(line, deadline, wire -> {
            Streams streams = streams(InputStream.nullInputStream(), said, said);
            streams.out().print(present.mishaps().loginNoise());
            Programs scp = present.mishaps().programs(path -> Optional.of(scp(present, content, target)), wire);
            return scp.find("/usr/bin/scp")
                    .orElseThrow()
                    .run(new Invocation(
                            List.of("scp", "-t", target),
                            present.account(),
                            Map.of(),
                            present.account().home(),
                            streams.in(),
                            streams.out(),
                            streams.err(),
                            false,
                            other -> 127));
        });
    }

    private static Program scp(Guest guest, byte[] content, String target) {
        return invocation -> {
            MacFiles files = guest.surroundings().files();
            try (OutputStream out = files.as(guest.account().name()).write(files.real(target), false)) {
                out.write(content);
                return 0;
            } catch (FileSystemException e) {
                invocation.stderr().print("scp: " + target + ": " + Errno.words(e) + "\n");
                return 1;
            }
        };
    }

    private Guest present() {
        return Objects.requireNonNull(guest).guest();
    }

    @Override
    public void close() {
        pool.shutdownNow();
        timer.shutdownNow();
        delete();
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    private void delete() {
        try {
            Directories.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Owner implements StubGuest.Owner {
        @Override
        public void met(String line) {
            unknown.add(line);
        }

        /** A second away is a hundredth of one here. */
        @Override
        public void reboot(Duration away) {
            starts++;
            awayUntil = System.nanoTime() + away.dividedBy(100).toNanos();
            Objects.requireNonNull(guest).machine().restart();
            Thread.currentThread().interrupt();
        }

        @Override
        public ScriptUse use() {
            return use;
        }
    }
}
