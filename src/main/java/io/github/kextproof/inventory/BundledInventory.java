package io.github.kextproof.inventory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The stub Macs that kextproof carries, for runs that name no inventory. */
public final class BundledInventory {
    private static final String INVENTORY = "stubs.yaml";
    private static final String PRODUCT = "product";

    private BundledInventory() {}

    /**
     * Copies the inventory and the packages it names out of the class path, a directory or a jar, into a temporary directory
     * that goes when the virtual machine exits.
     *
     * @return the copied inventory
     */
    public static Path unpack() {
        return unpack(Objects.requireNonNull(
                BundledInventory.class.getResource("/vms/" + INVENTORY),
                "vms/" + INVENTORY + " is not on the class path"));
    }

    /** Deletes what was unpacked with that inventory, for programs that do not wait for the virtual machine to do it. */
    public static void delete(Path inventory) {
        Path directory = Objects.requireNonNull(inventory.getParent());
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException("the unpacked inventory in " + directory + " cannot be deleted", cause);
        }
    }

    static Path unpack(URL inventory) {
        try {
            URLConnection connection = inventory.openConnection();
            return connection instanceof JarURLConnection jar ? unpackJar(jar) : copy(parent(inventory.toURI()));
        } catch (IOException cause) {
            throw new UncheckedIOException("the stub Macs that kextproof carries cannot be unpacked", cause);
        } catch (URISyntaxException cause) {
            throw new IllegalStateException(inventory + " is no place for stub Macs", cause);
        }
    }

    private static Path unpackJar(JarURLConnection jar) throws IOException, URISyntaxException {
        try (FileSystem inside =
                FileSystems.newFileSystem(Path.of(jar.getJarFileURL().toURI()))) {
            return copy(
                    Objects.requireNonNull(inside.getPath(jar.getEntryName()).getParent()));
        }
    }

    private static Path parent(URI file) {
        return Objects.requireNonNull(Path.of(file).getParent());
    }

    private static Path copy(Path vms) throws IOException {
        Path target = Files.createTempDirectory("kextproof-inventory-");
        // Deletion runs in the reverse order of these calls: a directory is registered before what it holds.
        target.toFile().deleteOnExit();
        Path product = Files.createDirectory(target.resolve(PRODUCT));
        product.toFile().deleteOnExit();
        for (Path file : files(vms.resolve(PRODUCT))) {
            copy(file, product);
        }
        return copy(vms.resolve(INVENTORY), target);
    }

    private static Path copy(Path file, Path directory) throws IOException {
        Path copy = directory.resolve(file.getFileName().toString());
        Files.copy(file, copy);
        copy.toFile().deleteOnExit();
        return copy;
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }
}
