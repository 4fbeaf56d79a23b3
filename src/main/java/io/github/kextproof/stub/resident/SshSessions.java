package io.github.kextproof.stub.resident;

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

    private static boolean isSshd(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("/sshd"))
                .isPresent();
    }
}
