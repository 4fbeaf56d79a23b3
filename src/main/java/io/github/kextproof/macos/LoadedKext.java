package io.github.kextproof.macos;

/**
 * A kernel extension that runs.
 *
 * @param refs how many other extensions are linked against it
 * @param index the kernel's number for it; a reload gives a new one
 */
public record LoadedKext(String bundleId, String version, int refs, int index) {}
