package io.github.kextproof.stub.machine;

import java.time.Instant;

/**
 * That somebody pressed Allow.
 *
 * @param at on the Mac's clock
 * @param effective whether the offer was still open
 */
public record Press(Instant at, boolean effective) {}
