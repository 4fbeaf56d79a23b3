package io.github.kextproof.stub.resident;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The processes of sshd's connections. */
final class SshSessions {
    private SshSessions() {}

    /** Ends the connection from which a process was started, as a lost network does: nobody says goodbye. */
    static void drop(long pid) {
        List<ProcessHandle> line = Stream.iterate(
                        ProcessHandle.of(pid), Optional::isPresent, process -> process.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream)
                .filter(SshSessions::isSshd)
                .toList();
        // The last is the one that listens; it serves the other connections.
        line.stream().limit(Math.max(0, line.size() - 1)).forEach(ProcessHandle::destroyForcibly);
    }

    /** By its name: what file it runs, Linux tells nobody of a process that has changed its user. */
    private static boolean isSshd(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "comm"))
                    .strip()
                    .equals("sshd");
        } catch (IOException e) {
            return false; // gone meanwhile
        }
    }
}
