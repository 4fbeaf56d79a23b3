package io.github.kextproof.stub.container;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files below a folder of the class path, a directory or a jar: kextproof runs from either. */
final class ClassPathFiles {
    private ClassPathFiles() {}

    /**
     * All of them, by their paths relative to the folder, with slashes.
     *
     * @param landmark a file that is in the folder, as {@link Class#getResource} takes it: {@code /vms/container/Dockerfile}
     */
    static SortedMap<String, byte[]> beside(String landmark) throws IOException {
        URL url = Objects.requireNonNull(
                ClassPathFiles.class.getResource(landmark), () -> landmark + " is not on the class path");
        try {
            if (url.openConnection() instanceof JarURLConnection jar) {
                URI file = jar.getJarFileURL().toURI();
                try (FileSystem inside = FileSystems.newFileSystem(Path.of(file))) {
                    return below(parent(inside.getPath(jar.getEntryName())));
                }
            }
            return below(parent(Path.of(url.toURI())));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(url + " is no place for files", e);
        }
    }

    private static Path parent(Path file) {
        return Objects.requireNonNull(file.getParent());
    }

    private static SortedMap<String, byte[]> below(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> all = Files.walk(folder)) {
            paths = all.filter(Files::isRegularFile).toList();
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Path path : paths) {
            String name = folder.relativize(path).toString();
            files.put(name.replace(path.getFileSystem().getSeparator(), "/"), Files.readAllBytes(path));
        }
        return Collections.unmodifiableSortedMap(files);
    }
}
