package io.github.kextproof.stub.shell;

import java.util.Optional;

/** The programs that a Mac has at this moment. */
@FunctionalInterface
public interface Programs {
    /**
     * @param path absolute, for example {@code /usr/bin/sw_vers}
     * @return the program there; empty when nothing is installed at that path
     */
    Optional<Program> find(String path);

    /** These programs, and where these have none, the others. */
    default Programs or(Programs others) {
        return path -> {
            Optional<Program> found = find(path);
            return found.isPresent() ? found : others.find(path);
        };
    }
}
