package io.github.kextproof.stub.server;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Set;
import org.apache.sshd.sftp.server.DirectoryHandle;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;

/** The guest's files through sftp, with the permissions its user has. */
final class GuestSftpFiles implements SftpFileSystemAccessor {
    private final GuestPaths paths;

    GuestSftpFiles(GuestLookup guest) {
        this.paths = new GuestPaths(guest);
    }

    @Override
    public Path resolveLocalFilePath(SftpSubsystemProxy subsystem, Path directory, String path) throws IOException {
        return paths.named(path, directory.getFileSystem());
    }

    /** Whose the files are on the guest, not on this machine. */
    @Override
    public NavigableMap<String, Object> resolveReportedFileAttributes(
            SftpSubsystemProxy subsystem,
            Path file,
            int flags,
            NavigableMap<String, Object> attributes,
            LinkOption... options)
            throws IOException {
        attributes.putAll(paths.ownership(file));
        return attributes;
    }

    @Override
    public SeekableByteChannel openFile(
            SftpSubsystemProxy subsystem,
            FileHandle handle,
            Path file,
            String name,
            Set<? extends OpenOption> options,
            FileAttribute<?>... attributes)
            throws IOException {
        boolean writes = options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND);
        if (!writes) {
            paths.checkRead(file);
            return SftpFileSystemAccessor.super.openFile(subsystem, handle, file, name, options, attributes);
        }
        paths.checkWrite(file);
        SeekableByteChannel channel =
                SftpFileSystemAccessor.super.openFile(subsystem, handle, file, name, options, attributes);
        paths.own(file);
        return paths.space().taking(channel);
    }

    @Override
    public DirectoryStream<Path> openDirectory(
            SftpSubsystemProxy subsystem, DirectoryHandle handle, Path directory, String name, LinkOption... options)
            throws IOException {
        paths.checkRead(directory);
        return SftpFileSystemAccessor.super.openDirectory(subsystem, handle, directory, name, options);
    }

    @Override
    public void setFileAttribute(
            SftpSubsystemProxy subsystem, Path file, String view, String attribute, Object value, LinkOption... options)
            throws IOException {
        paths.checkWrite(file);
        SftpFileSystemAccessor.super.setFileAttribute(subsystem, file, view, attribute, value, options);
    }

    @Override
    public void createDirectory(SftpSubsystemProxy subsystem, Path directory) throws IOException {
        paths.checkWrite(directory);
        SftpFileSystemAccessor.super.createDirectory(subsystem, directory);
        paths.own(directory);
    }

    /** Refused: a link could lead out of the guest's files into this machine's. */
    @Override
    public void createLink(SftpSubsystemProxy subsystem, Path link, Path target, boolean symbolic) {
        throw new UnsupportedOperationException("links are not simulated");
    }

    @Override
    public void renameFile(SftpSubsystemProxy subsystem, Path from, Path to, Collection<CopyOption> options)
            throws IOException {
        paths.checkWrite(from);
        paths.checkWrite(to);
        SftpFileSystemAccessor.super.renameFile(subsystem, from, to, options);
        paths.own(to);
    }

    @Override
    public void removeFile(SftpSubsystemProxy subsystem, Path file, boolean directory) throws IOException {
        paths.checkWrite(file);
        SftpFileSystemAccessor.super.removeFile(subsystem, file, directory);
    }
}
