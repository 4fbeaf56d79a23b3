package io.github.kextproof.stub.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A Mac's files through one user's eyes. Who may do what follows the place, not every mode bit: see {@link Places}.
 *
 * <p>All paths are real ones, from {@link MacFiles#real}. Refusals are {@link FileSystemException}s that {@link Errno}
 * words as macOS does.
 */
public final class UserFiles {
    private final MacFiles files;
    private final String user;

    UserFiles(MacFiles files, String user) {
        this.files = files;
        this.user = user;
    }

    public InputStream read(Path file) throws IOException {
        checkRead(file);
        if (isNull(file)) {
            return InputStream.nullInputStream();
        }
        refuseDirectory(file);
        return Files.newInputStream(file);
    }

    public OutputStream write(Path file, boolean append) throws IOException {
        if (isNull(file)) {
            return OutputStream.nullOutputStream();
        }
        refuseDirectory(file);
        boolean fresh = claim(file);
        OutputStream out = Files.newOutputStream(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                append ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING);
        if (fresh) {
            files.own(file, user);
        }
        return files.space().taking(out);
    }

    /** Makes one directory; fails when anything is there already. */
    public void makeDirectory(Path directory) throws IOException {
        if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(files.onMac(directory));
        }
        checkWrite(directory);
        Files.createDirectory(directory);
        files.own(directory, user);
    }

    /** Deletes a file or an empty directory. */
    public void delete(Path file) throws IOException {
        checkWrite(file);
        Files.delete(file);
        files.disown(file);
    }

    /** Moves a file or directory, replacing a file that is there. */
    public void move(Path from, Path to) throws IOException {
        checkRead(from);
        checkWrite(from);
        checkWrite(to);
        String owner = files.owner(from);
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        files.disown(from);
        files.own(to, owner);
    }

    public void chmod(Path file, Set<PosixFilePermission> mode) throws IOException {
        checkChange(file);
        Files.setPosixFilePermissions(file, mode);
    }

    /** Only root may give files away; to give one's own to oneself changes nothing. */
    public void chown(Path file, String owner) throws IOException {
        requireThere(file);
        if (!user.equals("root") && !(owner.equals(user) && mine(file))) {
            throw Errno.notPermitted(files.onMac(file));
        }
        files.own(file, owner);
    }

    /** What is in a directory, by name in byte order, as {@code ls} on macOS sorts in the C locale. */
    public List<Path> list(Path directory) throws IOException {
        checkRead(directory);
        if (!Files.isDirectory(directory)) {
            throw new NotDirectoryException(files.onMac(directory));
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        }
    }

    /** Whether the user may go to a directory. */
    public boolean mayEnter(Path directory) {
        return Places.mayEnter(files.onMac(directory), user);
    }

    public void checkRead(Path file) throws IOException {
        if (!mayEnter(file)) {
            throw new AccessDeniedException(files.onMac(file));
        }
        requireThere(file);
        if (!mine(file) && !Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
            throw new AccessDeniedException(files.onMac(file));
        }
    }

    /** Whether the place, and what is there now, lets the user create, replace or remove it. */
    public void checkWrite(Path file) throws IOException {
        Places.checkWrite(files.onMac(file), user);
        boolean denied = Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                && !mine(file)
                && !Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS)
                        .contains(PosixFilePermission.OTHERS_WRITE);
        if (denied) {
            throw new AccessDeniedException(files.onMac(file));
        }
    }

    private void checkChange(Path file) throws IOException {
        requireThere(file);
        if (!mine(file)) {
            throw Errno.notPermitted(files.onMac(file));
        }
        Places.checkWrite(files.onMac(file), user);
    }

    private boolean claim(Path file) throws IOException {
        Path parent = file.getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            throw Files.exists(parent)
                    ? new NotDirectoryException(files.onMac(file))
                    : new NoSuchFileException(files.onMac(file));
        }
        checkWrite(file);
        return !Files.exists(file);
    }

    private boolean mine(Path file) {
        return user.equals("root") || files.owner(file).equals(user);
    }

    private boolean isNull(Path file) {
        return file.equals(files.real("/dev/null"));
    }

    private void requireThere(Path file) throws NoSuchFileException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(files.onMac(file));
        }
    }

    private void refuseDirectory(Path file) throws FileSystemException {
        if (Files.isDirectory(file)) {
            throw Errno.isDirectory(files.onMac(file));
        }
    }
}
