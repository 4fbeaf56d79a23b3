package io.github.kextproof.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kextproof.ssh.SharedFile.Reading;
import io.github.kextproof.ssh.ShellException.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.sshd.scp.server.ScpCommandFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedFilesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int BLOCKS = 12;
    private static final int KEPT = 16;
    private static final UploadProgress UNWATCHED = (bytes, total) -> {};

    @TempDir
    Path folder;

    private final List<Long> reads = new CopyOnWriteArrayList<>();
    private final List<Path> opened = new CopyOnWriteArrayList<>();
    private final List<Path> closed = new CopyOnWriteArrayList<>();
    private final SharedFiles files = new SharedFiles(Counted::new, KEPT);
    private Path file = Path.of("none");

    @BeforeEach
    void write() throws IOException {
        byte[] content = new byte[BLOCKS * SharedFile.BLOCK - 1000];
        new Random(7).nextBytes(content);
        file = Files.write(folder.resolve("wdav.pkg"), content);
    }

    /** The disk, which tells where it is read. */
    private final class Counted implements Blocks {
        private final Path path;
        private final Blocks disk;

        Counted(Path path) throws IOException {
            this.path = path;
            this.disk = FileBlocks.of(path);
            opened.add(path);
        }

        @Override
        public byte[] read(long from, int length) throws IOException {
            reads.add(from / SharedFile.BLOCK);
            return disk.read(from, length);
        }

        @Override
        public void close() throws IOException {
            closed.add(path);
            disk.close();
        }
    }

    private static Long[] blocks(int from, int to) {
        Long[] blocks = new Long[to - from];
        for (int i = from; i < to; i++) {
            blocks[i - from] = (long) i;
        }
        return blocks;
    }

    private static byte[] rest(Reading reading) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] block = reading.next(); block.length > 0; block = reading.next()) {
            all.write(block);
        }
        return all.toByteArray();
    }

    @Test
    void ten_uploads_in_step_read_each_byte_once_and_every_file_arrives_whole() throws Exception {
        int macs = 10;
        List<ScriptedServer> servers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(macs);
        try {
            SshjSsh ssh = new SshjSsh(Map.of(), System::nanoTime, files);
            CyclicBarrier step = new CyclicBarrier(macs);
            List<Future<?>> uploads = new ArrayList<>();
            for (int i = 0; i < macs; i++) {
                ScriptedServer server = ScriptedServer.start();
                servers.add(server);
                server.settings().setCommandFactory(new ScpCommandFactory());
                Path target = folder.resolve("mac-" + i);
                uploads.add(threads.submit(() -> upload(ssh, server, target, step)));
            }
            for (Future<?> upload : uploads) {
                upload.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
            for (ScriptedServer server : servers) {
                server.close();
            }
        }

        for (int i = 0; i < macs; i++) {
            assertThat(folder.resolve("mac-" + i)).hasSameBinaryContentAs(file);
        }
        assertThat(opened).hasSize(1);
        assertThat(reads).containsExactly(blocks(0, BLOCKS));
        assertThat(closed).hasSize(1);
    }

    private Void upload(SshjSsh ssh, ScriptedServer server, Path target, CyclicBarrier step) {
        try (Shell shell = ssh.open(server.access(), PATIENCE, new Transcript())) {
            shell.upload(file, target.toString(), PATIENCE, (bytes, total) -> together(step));
        }
        return null;
    }

    private static void together(CyclicBarrier step) {
        try {
            step.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("the uploads are not in step", e);
        }
    }

    @Test
    void what_one_has_read_is_kept_for_those_behind() throws IOException {
        try (Reading fast = files.read(file);
                Reading slow = files.read(file)) {
            rest(fast);
            assertThat(rest(slow)).isEqualTo(Files.readAllBytes(file));
        }

        assertThat(reads).containsExactly(blocks(0, BLOCKS));
    }

    @Test
    void what_all_have_passed_is_kept_no_longer() throws IOException {
        try (Reading first = files.read(file)) {
            first.next();
            first.next();
            try (Reading later = files.read(file)) {
                later.next();
            }
        }

        assertThat(reads).containsExactly(0L, 1L, 0L);
    }

    @Test
    void the_far_ahead_does_not_fill_the_memory() throws IOException {
        int many = KEPT + 2;
        Path large = folder.resolve("large");
        try (var sparse = Files.newByteChannel(large, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            sparse.position((long) many * SharedFile.BLOCK - 1).write(ByteBuffer.allocate(1));
        }

        try (Reading fast = files.read(large);
                Reading slow = files.read(large)) {
            rest(fast);
            assertThat(reads).hasSize(many);
            for (int i = 0; i < 4; i++) {
                slow.next();
            }
        }

        // Two blocks were too many to keep; the rest of what the slow one needs is still there.
        assertThat(reads.subList(many, reads.size())).containsExactly(0L, 1L);
    }

    @Test
    void a_file_written_anew_is_another_one() throws IOException {
        try (Reading before = files.read(file)) {
            before.next();
            Files.writeString(file, "short");
            try (Reading after = files.read(file)) {
                assertThat(after.size()).isEqualTo(5);
                assertThat(after.next()).isEqualTo(new byte[] {'s', 'h', 'o', 'r', 't'});
            }
        }

        assertThat(opened).hasSize(2);
        assertThat(closed).hasSize(2);
    }

    @Test
    void a_file_that_becomes_shorter_ends_early_and_what_is_missing_is_not_kept() throws IOException {
        try (Reading reading = files.read(file)) {
            reading.next();
            Files.write(file, new byte[SharedFile.BLOCK + 7]);
            assertThat(reading.next()).hasSize(7);
            assertThat(reading.next()).isEmpty();
        }
    }

    @Test
    void the_upload_of_a_file_that_becomes_shorter_says_so() throws IOException {
        try (ScriptedServer server = ScriptedServer.start();
                Shell shell = new SshjSsh().open(server.access(), PATIENCE, new Transcript())) {
            server.settings().setCommandFactory(new ScpCommandFactory());
            AtomicBoolean cut = new AtomicBoolean();

            ShellException shrunk = catchThrowableOfType(
                    ShellException.class,
                    () -> shell.upload(file, folder.resolve("target").toString(), PATIENCE, (bytes, total) -> {
                        if (bytes > 0 && !cut.getAndSet(true)) {
                            cut(file, SharedFile.BLOCK + 7);
                        }
                    }));

            assertThat(shrunk.kind()).isEqualTo(Kind.UPLOAD_REFUSED);
            assertThat(shrunk)
                    .hasMessage(server.shown() + ": " + file + " was not uploaded, it became shorter meanwhile: 262151"
                            + " bytes instead of 3144728");
        }
    }

    private static void cut(Path file, int size) {
        try {
            Files.write(file, new byte[size]);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_file_that_vanishes_meanwhile_arrives_whole() throws IOException {
        byte[] content = Files.readAllBytes(file);

        try (Reading reading = files.read(file)) {
            Files.delete(file);
            assertThat(rest(reading)).isEqualTo(content);
        }
    }

    @Test
    void an_interrupted_upload_takes_the_file_from_nobody() throws IOException {
        try (Reading interrupted = files.read(file);
                Reading other = files.read(file)) {
            Thread.currentThread().interrupt();
            interrupted.next();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(rest(other)).isEqualTo(Files.readAllBytes(file));
        }
    }

    @Test
    void a_file_that_is_not_there_is_not_opened() {
        Path missing = folder.resolve("missing");

        assertThat(catchThrowableOfType(NoSuchFileException.class, () -> files.read(missing)))
                .hasMessage(missing.toString());
        assertThat(opened).isEmpty();
    }

    @Test
    void an_upload_that_fails_leaves_the_file_to_the_others() throws IOException {
        Reading failed = files.read(file);
        try (Reading other = files.read(file)) {
            failed.close();
            failed.close();
            assertThat(closed).isEmpty();
            assertThat(rest(other)).isEqualTo(Files.readAllBytes(file));
        }

        assertThat(closed).hasSize(1);
    }

    @Test
    void uploads_one_after_the_other_open_it_again() throws IOException {
        SshjSsh ssh = new SshjSsh(Map.of(), System::nanoTime, files);
        try (ScriptedServer server = ScriptedServer.start();
                Shell shell = ssh.open(server.access(), PATIENCE, new Transcript())) {
            server.settings().setCommandFactory(new ScpCommandFactory());
            shell.upload(file, folder.resolve("one").toString(), PATIENCE, UNWATCHED);
            shell.upload(file, folder.resolve("two").toString(), PATIENCE, UNWATCHED);
        }

        assertThat(opened).hasSize(2);
        assertThat(closed).hasSize(2);
    }
}
