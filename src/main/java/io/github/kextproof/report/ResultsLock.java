package io.github.kextproof.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps a directory of results to one run at a time: another one would empty it under the first, whose failures would be gone.
 * The lock is the operating system's and ends with the process, however that ends; its file may stay behind, and means nothing
 * then.
 */
public final class ResultsLock implements AutoCloseable {
    /** Hidden, so that neither Allure nor the gate takes it for a result. */
    static final String FILE = ".kextproof.lock";

    private static final int LONGEST = 40;

    private final Path file;
    private final FileChannel channel;

    private ResultsLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Locks the directory, which is made if it is not there.
     *
     * @throws ReportException if another run writes there, or nothing can be written there
     */
    public static ResultsLock of(Path directory) {
        try {
            Path file = Files.createDirectories(directory).resolve(FILE);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isTaken(channel)) {
                channel.close();
                throw new ReportException(
                        "results cannot go to " + directory + ": another run writes there"
                                + holder(file).map(pid -> " (" + pid + ")").orElse("")
                                + "\n  perhaps    wait for its end, or choose another --results directory, and another --report");
            }
            if (Files.notExists(file)) {
                // Its last holder deleted it after it was opened here: what is locked, nobody else will come to.
                channel.close();
                return of(directory);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(("pid " + ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return new ResultsLock(file, channel);
        } catch (IOException unusable) {
            throw ResultsDirectory.unusable(directory, unusable);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ofThisProcess) {
            return false;
        }
    }

    private static Optional<String> holder(Path file) throws IOException {
        String text = Files.readString(file);
        return Optional.of(text).filter(pid -> pid.matches("pid \\d+") && pid.length() < LONGEST);
    }

    @Override
    public void close() {
        try {
            // In this order: whoever comes in between makes a file of their own.
            Files.deleteIfExists(file);
            channel.close();
        } catch (IOException e) {
            // The process ends, and the lock with it.
        }
    }
}
