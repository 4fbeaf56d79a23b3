package io.github.kextproof.stub.command;

import io.github.kextproof.stub.files.MacFiles;
import io.github.kextproof.stub.machine.DefenderKext;
import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.shell.Invocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** A kernel extension on the disk, as kextutil and kextload look at it before they load it. */
final class KextBundle {
    private final MacFiles files;
    private final Path real;
    private final String given;
    private final String absolute;

    KextBundle(Machine machine, Invocation invocation, String given) {
        this.files = machine.files();
        this.given = given;
        this.real = machine.files().real(given, invocation.directory());
        this.absolute = Path.of("/")
                .resolve(invocation.directory())
                .resolve(given)
                .normalize()
                .toString();
    }

    boolean exists() {
        return Files.exists(real);
    }

    boolean isNamedLikeOne() {
        return given.replaceFirst("/+$", "").endsWith(".kext") && Files.isDirectory(real);
    }

    boolean isDefenders() {
        return absolute.equals(DefenderKext.PATH) || absolute.equals(DefenderKext.STAGED_PATH);
    }

    boolean isSigned() {
        return Files.exists(real.resolve("Contents/_CodeSignature/CodeResources"))
                || absolute.equals(DefenderKext.STAGED_PATH);
    }

    boolean hasExecutable() {
        return Files.exists(real.resolve("Contents/MacOS/wdavkext")) || absolute.equals(DefenderKext.STAGED_PATH);
    }

    /**
     * What is not root's or is writable for everybody, relative to the bundle; macOS refuses group-writable files too, but
     * here those come from the umask of whoever runs the stub.
     */
    List<String> wronglyOwned() {
        try (Stream<Path> bundle = Files.walk(real)) {
            return bundle.filter(
                            file -> isWritableForAll(file) || !files.owner(file).equals("root"))
                    .map(file ->
                            file.equals(real) ? absolute : real.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWritableForAll(Path file) {
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }

    String absolute() {
        return absolute;
    }

    /** How kext tools print an extension: with two addresses that differ in every run. */
    static String shown(String path, Random random) {
        return String.format(
                Locale.ROOT,
                "<OSKext 0x7fc%09x [0x7fff%08x]> { URL = \"file://%s/\", ID = \"%s\" }",
                random.nextInt() & 0xffff_fff0L,
                random.nextInt() & 0xffff_fff0L,
                path,
                DefenderKext.BUNDLE);
    }
}
