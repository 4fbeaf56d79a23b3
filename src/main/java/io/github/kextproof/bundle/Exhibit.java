package io.github.kextproof.bundle;

import io.github.kextproof.ssh.Output;

/**
 * One file of a bundle.
 *
 * @param file its name in the bundle, with slashes for directories
 */
public record Exhibit(String file, Output content) {
    static Exhibit of(String file, String text) {
        return new Exhibit(file, Output.of(text));
    }
}
