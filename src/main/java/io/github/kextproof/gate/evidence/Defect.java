package io.github.kextproof.gate.evidence;

/**
 * A file, or a directory as a whole, that cannot be taken for evidence.
 *
 * @param file as in {@link Result#file}, or the directory as it was given
 * @param why one sentence without a full stop, for example {@code cut off after 120 bytes}
 */
public record Defect(String file, String why) {}
