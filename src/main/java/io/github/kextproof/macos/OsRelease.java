package io.github.kextproof.macos;

import io.github.kextproof.mac.MacOsVersion;

/**
 * Which macOS a Mac runs.
 *
 * @param productName {@code Mac OS X} up to 10.15, {@code macOS} since 11
 * @param build such as {@code 19H2}
 */
public record OsRelease(String productName, MacOsVersion version, String build) {}
