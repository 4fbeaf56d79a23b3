package io.github.kextproof.macos;

import java.util.Optional;

/**
 * How a Mac is managed.
 *
 * @param viaDep whether Apple's device enrollment programme brought it there
 * @param server the management server's URL; told only when enrolled, and not by every version of macOS
 */
public record Enrollment(boolean viaDep, Mdm mdm, Optional<String> server) {}
