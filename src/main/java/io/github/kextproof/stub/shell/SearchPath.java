package io.github.kextproof.stub.shell;

import io.github.kextproof.stub.files.MacFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/** Finds what a command's name stands for. */
public final class SearchPath {
    private static final Set<String> SHELLS = Set.of("/bin/sh", "/bin/bash", "/bin/zsh");

    private final MacFiles files;
    private final Programs programs;

    public SearchPath(MacFiles files, Programs programs) {
        this.files = files;
        this.programs = programs;
    }

    /**
     * The absolute path of what can be run.
     *
     * @param name with a slash a path, otherwise looked for in each directory
     * @param path directories with colons between them
     * @param directory the working directory
     */
    public Optional<String> find(String name, String path, String directory) {
        if (name.contains("/")) {
            String absolute = absolute(name, directory);
            return runs(absolute) ? Optional.of(absolute) : Optional.empty();
        }
        for (String place : path.split(":", -1)) {
            String candidate = absolute(place + "/" + name, directory);
            if (!name.isEmpty() && runs(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    static boolean isShell(String path) {
        return SHELLS.contains(path);
    }

    /** A path made absolute, without {@code .} and {@code ..}. */
    public static String absolute(String path, String directory) {
        return Path.of("/").resolve(directory).resolve(path).normalize().toString();
    }

    private boolean runs(String path) {
        return isShell(path) || programs.find(path).isPresent() || isExecutable(files.real(path));
    }

    static boolean isExecutable(Path file) {
        try {
            return Files.isRegularFile(file)
                    && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_EXECUTE);
        } catch (IOException e) {
            return false;
        }
    }
}
