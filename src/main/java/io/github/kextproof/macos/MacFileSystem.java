package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.text.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Mac's files, by test(1), cat(1), rm(1) and mkdir(1); all paths are absolute. */
public final class MacFileSystem {
    /** Absolute, at least two names deep, and without {@code ..}: nothing that takes half a Mac along when removed. */
    private static final Pattern REMOVABLE = Pattern.compile("(?!.*/\\.\\.(/|$))(/[^/]+){2,}/?");

    private static final String EXISTING = "for f in \"$@\"; do if /bin/test -e \"$f\"; then echo \"$f\"; fi; done";

    private final MacShell mac;

    public MacFileSystem(MacShell mac) {
        this.mac = mac;
    }

    /** Whether anything is at the path, as root sees it. */
    public boolean exists(String path) {
        Outcome outcome = mac.askAsRoot("/bin/test", "-e", path);
        if (outcome.succeeded() || outcome.exited(1)) {
            return outcome.succeeded();
        }
        throw UnexpectedAnswer.failing("test", outcome);
    }

    /** Those of the paths that something is at, as root sees it, in their order; one command for all of them. */
    public List<String> existing(List<String> paths) {
        List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", EXISTING, "sh"));
        words.addAll(paths);
        Outcome outcome = mac.askAsRoot(words.toArray(String[]::new));
        if (!outcome.succeeded()) {
            throw UnexpectedAnswer.failing("test", outcome);
        }
        // Whatever else is printed, by a start-up file for example, is none of the paths.
        List<String> lines =
                Plain.text(outcome.stdout().text()).lines().map(String::strip).toList();
        return paths.stream().filter(lines::contains).toList();
    }

    /**
     * Removes a file or a whole directory, as root; nothing happens if it is not there.
     *
     * @throws IllegalArgumentException if the path is not absolute and at least two names deep
     */
    public void remove(String path) {
        if (!REMOVABLE.matcher(path).matches()) {
            throw new IllegalArgumentException("'" + path + "' is nothing to remove: expected an absolute path,"
                    + " at least two names deep, without ..");
        }
        done("rm", mac.askAsRoot("/bin/rm", "-rf", path));
    }

    /** Makes a directory that belongs to the login user, and those above it that are missing. */
    public void makeDirectory(String path) {
        done("mkdir", mac.ask("/bin/mkdir", "-p", path));
    }

    /** A small text file, as root sees it; empty if it is not there. */
    public Optional<String> read(String path) {
        Outcome outcome = mac.askAsRoot("/bin/cat", path);
        if (outcome.succeeded()) {
            return Optional.of(outcome.stdout().text());
        }
        // cat's own words for a missing file could be in another language.
        if (!exists(path)) {
            return Optional.empty();
        }
        throw UnexpectedAnswer.failing("cat", outcome);
    }

    private static void done(String tool, Outcome outcome) {
        if (!outcome.succeeded()) {
            throw UnexpectedAnswer.failing(tool, outcome);
        }
    }
}
