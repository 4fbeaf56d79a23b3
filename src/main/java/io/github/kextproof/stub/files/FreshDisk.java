package io.github.kextproof.stub.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The directories of a Mac that nothing was installed on yet. */
public final class FreshDisk {
    private static final List<String> DIRECTORIES = List.of(
            "/Applications",
            "/Library/Application Support",
            "/Library/Extensions",
            "/Library/LaunchDaemons",
            "/Library/Logs",
            "/Library/StagedExtensions",
            "/System/Library/Extensions",
            "/Users/Shared",
            "/Volumes",
            "/bin",
            "/dev",
            "/private/etc",
            "/private/tmp",
            "/private/var/db/SystemPolicyConfiguration",
            "/private/var/folders",
            "/private/var/log",
            "/private/var/root",
            "/private/var/tmp",
            "/sbin",
            "/usr/bin",
            "/usr/lib",
            "/usr/libexec",
            "/usr/local",
            "/usr/sbin");
    private static final List<String> HOME =
            List.of("Desktop", "Documents", "Downloads", "Library", "Pictures", "Public");

    private FreshDisk() {}

    /**
     * Makes them, and an account's home directory.
     *
     * @param user sits at the console, so that {@code /dev/console} is theirs
     */
    public static void lay(MacFiles files, String user) throws IOException {
        Files.setPosixFilePermissions(files.root(), PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String directory : DIRECTORIES) {
            Files.createDirectories(files.real(directory));
        }
        for (String directory : HOME) {
            Files.createDirectories(files.real("/Users/" + user + "/" + directory));
        }
        for (String link : List.of("tmp", "var", "etc")) {
            Files.createSymbolicLink(files.root().resolve(link), Path.of("private", link));
        }
        for (String open : List.of("/private/tmp", "/private/var/tmp", "/Users/Shared")) {
            Files.setPosixFilePermissions(files.real(open), PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        device(files, "/dev/null", "root");
        device(files, "/dev/console", user);
        Path sudoers =
                Files.writeString(files.real("/etc/sudoers"), "root\t\tALL = (ALL) ALL\n%admin\t\tALL = (ALL) ALL\n");
        Files.setPosixFilePermissions(sudoers, PosixFilePermissions.fromString("r--r-----"));
        Files.writeString(
                files.real("/etc/hosts"), "127.0.0.1\tlocalhost\n255.255.255.255\tbroadcasthost\n::1\tlocalhost\n");
    }

    /** Puts something executable at a program's path, so that {@code ls} and {@code test -x} find it. */
    public static void place(MacFiles files, String program) throws IOException {
        Path file = files.real(program);
        Files.createDirectories(files.real("..", program));
        if (!Files.exists(file)) {
            Files.createFile(file);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void device(MacFiles files, String path, String owner) throws IOException {
        Path file = Files.createFile(files.real(path));
        files.own(file, owner);
    }
}
