package io.github.kextproof.stub.files;

import java.nio.file.Path;

/** Maps the paths of a simulated Mac to real files below one directory of this machine. */
public final class MacFiles {
    private final Path root;

    /** @param root an existing directory that belongs to this Mac alone */
    public MacFiles(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** The real directory that is the Mac's {@code /}. */
    public Path root() {
        return root;
    }

    /**
     * The real file behind a path of the Mac; never one outside the root. {@code /tmp}, {@code /var} and {@code /etc} are
     * below {@code /private}, as on a Mac.
     *
     * @param path absolute, or relative to the directory
     * @param directory absolute path on the Mac
     */
    public Path real(String path, String directory) {
        Path mac = Path.of("/").resolve(directory).resolve(path).normalize();
        String text = mac.toString();
        if (text.matches("/(tmp|var|etc)(/.*)?")) {
            text = "/private" + text;
        }
        return root.resolve(text.substring(1)).normalize();
    }

    /** The real file behind an absolute path of the Mac. */
    public Path real(String path) {
        return real(path, "/");
    }
}
