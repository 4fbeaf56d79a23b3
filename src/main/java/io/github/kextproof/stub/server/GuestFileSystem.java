package io.github.kextproof.stub.server;

import io.github.kextproof.stub.files.MacFiles;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.Map;
import org.apache.sshd.common.file.FileSystemFactory;
import org.apache.sshd.common.file.root.RootedFileSystemProvider;
import org.apache.sshd.common.session.SessionContext;

/** The guest's files as scp and sftp see them: its root directory is theirs, and nothing else is. */
final class GuestFileSystem implements FileSystemFactory {
    private final GuestLookup guest;

    GuestFileSystem(GuestLookup guest) {
        this.guest = guest;
    }

    @Override
    public Path getUserHomeDir(SessionContext session) throws IOException {
        MacFiles files = guest.present().surroundings().files();
        return files.real(guest.present().account().home());
    }

    @Override
    public FileSystem createFileSystem(SessionContext session) throws IOException {
        Path root = guest.present().surroundings().files().root();
        return new RootedFileSystemProvider().newFileSystem(root, Map.of());
    }
}
