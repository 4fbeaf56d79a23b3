package io.github.kextproof.stub.server;

import io.github.kextproof.stub.files.Errno;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.scp.common.helpers.DefaultScpFileOpener;

/** The guest's files through scp's own protocol, with the permissions its user has. */
final class GuestScpFiles extends DefaultScpFileOpener {
    private final GuestPaths paths;

    GuestScpFiles(GuestLookup guest) {
        this.paths = new GuestPaths(guest);
    }

    @Override
    public Path resolveLocalPath(Session session, FileSystem view, String path) throws IOException {
        return paths.named(path, view);
    }

    @Override
    public InputStream openRead(
            Session session, Path file, long size, Set<PosixFilePermission> permissions, OpenOption... options)
            throws IOException {
        refuseIf(paths::checkRead, file);
        return super.openRead(session, file, size, permissions, options);
    }

    @Override
    public OutputStream openWrite(
            Session session, Path file, long size, Set<PosixFilePermission> permissions, OpenOption... options)
            throws IOException {
        refuseIf(paths::checkWrite, file);
        OutputStream out = super.openWrite(session, file, size, permissions, options);
        paths.own(file);
        return new FullDiskInScpsWords(paths.space().taking(out), file);
    }

    /** A transfer that the disk has no room for ends in scp's words; what was written so far stays. */
    private static final class FullDiskInScpsWords extends FilterOutputStream {
        private final Path file;

        FullDiskInScpsWords(OutputStream out, Path file) {
            super(out);
            this.file = file;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            refuseIf(ignored -> out.write(bytes, offset, length), file);
        }
    }

    private interface Check {
        void of(Path file) throws IOException;
    }

    /** Says it in scp's words, which the client prints as they are; a path below /tmp as everybody writes it. */
    private static void refuseIf(Check check, Path file) throws IOException {
        try {
            check.of(file);
        } catch (FileSystemException e) {
            String path = file.toString().replaceFirst("^/private(?=/(tmp|var|etc)(/|$))", "");
            throw new IOException("scp: " + path + ": " + Errno.words(e), e);
        }
    }
}
