package io.github.kextproof.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The catalogue of misbehaving Macs: a file each. */
final class Catalogue {
    /** Below the project's directory, in which the tests run. */
    static final Path DIRECTORY = Path.of("vms", "verdicts");
    /** A glob over file names that chooses some of them, for example {@code kext-*}: a system property. */
    static final String SELECTION = "kextproof.verdicts";

    private Catalogue() {}

    /** The files that the system property chooses, all if it is not set, by name. */
    static List<CatalogueEntry> entries() {
        return entries(DIRECTORY, System.getProperty(SELECTION, "*"));
    }

    static List<CatalogueEntry> entries(Path directory, String glob) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, glob + ".yaml")) {
            found.forEach(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.stream().sorted().map(CatalogueEntry::read).toList();
    }

    /** Whether nothing is left out. */
    static boolean isWhole() {
        return System.getProperty(SELECTION) == null;
    }
}
