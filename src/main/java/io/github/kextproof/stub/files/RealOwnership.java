package io.github.kextproof.stub.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Optional;

/** Asks the operating system, where the Mac has one to itself; only root may give files away. */
public final class RealOwnership implements Ownership {
    @Override
    public Optional<String> owner(Path real) {
        try {
            return Optional.of(Files.readAttributes(real, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .owner()
                    .getName());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Nothing happens where there is no file. */
    @Override
    public void own(Path real, String user) {
        try {
            Files.getFileAttributeView(real, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .setOwner(
                            real.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user));
        } catch (NoSuchFileException e) {
            // Whoever gave it away was slower than whoever removed it.
        } catch (IOException e) {
            throw new UncheckedIOException(real + " cannot be given to " + user, e);
        }
    }

    @Override
    public void disown(Path real) {
        // It went with the file.
    }
}
