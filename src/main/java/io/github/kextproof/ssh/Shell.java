package io.github.kextproof.ssh;

import java.nio.file.Path;
import java.time.Duration;

/** Runs commands on one machine, over one connection; not for several threads at once, each of which has its own {@link #beside}. */
public interface Shell extends AutoCloseable {
    /**
     * Runs a command to its end.
     *
     * <p>When the deadline passes, the command is sent TERM, half a second later KILL, and its channel is closed; OpenSSH
     * delivers neither to a login as root nor to what sudo started.
     *
     * @param deadline covers writing, reading and the exit status
     * @throws ShellException if the connection is lost, the deadline passes before the command ends, or this thread is
     *     interrupted (it stays so); the shell can be used on unless the connection is lost
     */
    Outcome run(CommandLine command, Duration deadline);

    /**
     * Writes a local file to the machine, replacing what is there.
     *
     * @param target absolute path of the file on the machine; in place of a directory, the file would land inside it
     * @param deadline for the whole transfer
     * @param progress told now and then how many bytes have gone
     * @throws ShellException if the file cannot be written there, the connection is lost, or the deadline passes
     */
    void upload(Path file, String target, Duration deadline, UploadProgress progress);

    /**
     * Another shell over the same connection, for another thread: its commands and this one's do not wait for each other.
     *
     * <p>It needs a session of its own on the machine (OpenSSH's MaxSessions, 10 by default), ends with the connection, and
     * closing it ends nothing.
     *
     * @param log is told of its commands, on its thread
     */
    default Shell beside(CommandLog log) {
        throw new UnsupportedOperationException("this shell has one channel");
    }

    /**
     * Ends the connection; never throws, and is harmless the second time. Another thread may do it: a command under way is lost
     * then.
     */
    @Override
    void close();
}
