package io.github.kextproof.stub.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Map;

/** What strerror(3) on macOS says of a failure. */
public final class Errno {
    private static final Map<Class<? extends IOException>, String> WORDS = Map.of(
            NoSuchFileException.class, "No such file or directory",
            AccessDeniedException.class, "Permission denied",
            FileAlreadyExistsException.class, "File exists",
            DirectoryNotEmptyException.class, "Directory not empty",
            NotDirectoryException.class, "Not a directory");

    private Errno() {}

    public static String words(IOException failure) {
        String known = WORDS.get(failure.getClass());
        if (known != null) {
            return known;
        }
        String reason = failure instanceof FileSystemException refused ? refused.getReason() : null;
        return reason != null ? reason : "Input/output error";
    }

    /** What System Integrity Protection, and a file of somebody else, answer. */
    static FileSystemException notPermitted(String path) {
        return new FileSystemException(path, null, "Operation not permitted");
    }

    static FileSystemException noSpace() {
        return new FileSystemException("", null, "No space left on device");
    }

    static FileSystemException isDirectory(String path) {
        return new FileSystemException(path, null, "Is a directory");
    }
}
