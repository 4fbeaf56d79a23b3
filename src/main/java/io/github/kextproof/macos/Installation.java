package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;

/** What came of installing a package. */
public sealed interface Installation {
    /** What installer(8) printed, both streams. */
    String text();

    /** The package is installed. */
    record Succeeded(String text) implements Installation {}

    /** It is not. */
    record Failed(String text, Outcome outcome) implements Installation {}
}
