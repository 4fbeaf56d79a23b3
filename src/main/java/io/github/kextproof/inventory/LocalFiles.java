package io.github.kextproof.inventory;

import io.github.kextproof.document.Problems;
import io.github.kextproof.document.Value;
import io.github.kextproof.document.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the files that an inventory names. */
final class LocalFiles {
    private final Path inventory;
    private final Path home;
    private final Problems problems;

    /** @param environment whose HOME {@code ~/} stands for; without one, it is the Java property user.home */
    LocalFiles(Path inventory, Map<String, String> environment, Problems problems) {
        this.inventory = inventory;
        this.home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home", "")));
        this.problems = problems;
    }

    Path home() {
        return home;
    }

    /** The file a value names; complains if there is none. */
    Optional<Path> existing(Value value) {
        return value.text().flatMap(name -> existing(value, name));
    }

    /** The file of that name; complains of the value if there is none. */
    Optional<Path> existing(Value value, String name) {
        Optional<Path> file = resolve(name);
        if (file.filter(Files::isRegularFile).isEmpty()) {
            problems.add(
                    value.place(),
                    missing(value.shown(), name, file.map(LocalFiles::shown).orElse(name)));
            return Optional.empty();
        }
        return file;
    }

    private static Words missing(String subject, String name, String shown) {
        if (!name.startsWith("/")) {
            return ValueWords.notFound(subject, shown);
        }
        return isOfStubs(name) ? ValueWords.goneWithStubs(subject, shown) : ValueWords.gone(subject, shown);
    }

    /** What kextproof keeps in the temporary directory, and an inventory names, is deleted with the stub Macs it is for. */
    private static boolean isOfStubs(String name) {
        String temporary = System.getProperty("java.io.tmpdir", "");
        return !temporary.isEmpty()
                && name.startsWith(Path.of(temporary, "kextproof-").toString());
    }

    /** The directory a value names; complains if there is none with PNG files in it. */
    Optional<Path> pictures(Value value) {
        return value.text().flatMap(name -> {
            Optional<Path> directory = resolve(name);
            Optional<String> lacks = directory.map(LocalFiles::lacksPictures).orElse(Optional.of(name));
            lacks.ifPresent(why -> problems.add(value.place(), ValueWords.noPictures(value.shown(), why)));
            return lacks.isPresent() ? Optional.empty() : directory;
        });
    }

    private static Optional<String> lacksPictures(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Optional.of(directory + (Files.exists(directory) ? " (a file)" : " (not there)"));
        }
        try (Stream<Path> inside = Files.list(directory)) {
            return inside.anyMatch(file -> file.toString().endsWith(".png"))
                    ? Optional.empty()
                    : Optional.of(directory + " (no .png file in it)");
        } catch (IOException e) {
            return Optional.of(directory + " (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static String shown(Path file) {
        return file + (Files.isDirectory(file) ? " (a directory)" : "");
    }

    Optional<Path> resolve(String name) {
        try {
            return Optional.of(
                    name.startsWith("~/")
                            ? home.resolve(name.substring(2)).normalize()
                            : inventory.resolveSibling(name).normalize());
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }
}
