package io.github.kextproof.stub.machine;

import java.time.Instant;

/**
 * That something tried to load Defender's extension.
 *
 * @param at on the Mac's clock
 */
public record LoadAttempt(Instant at, boolean refused) {}
