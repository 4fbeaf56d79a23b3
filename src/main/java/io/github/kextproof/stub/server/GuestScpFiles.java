package io.github.kextproof.stub.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystem;
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
        paths.checkRead(file);
        return super.openRead(session, file, size, permissions, options);
    }

    @Override
    public OutputStream openWrite(
            Session session, Path file, long size, Set<PosixFilePermission> permissions, OpenOption... options)
            throws IOException {
        paths.checkWrite(file);
        OutputStream out = super.openWrite(session, file, size, permissions, options);
        paths.own(file);
        return out;
    }
}
