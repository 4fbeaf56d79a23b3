package io.github.kextproof.stub.machine;

import java.time.Instant;

/**
 * Something malicious that Defender found.
 *
 * @param id as {@code mdatp threat list} shows it
 * @param path of the file, on the Mac
 * @param at on the Mac's clock
 * @param quarantined whether the file was taken away
 */
public record Threat(String id, String path, Instant at, boolean quarantined) {}
