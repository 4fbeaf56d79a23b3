package io.github.kextproof.stub.machine;

import java.time.Instant;

/**
 * That somebody pressed Allow, or OK below a list of developers.
 *
 * @param at on the Mac's clock
 * @param effective whether the offer was still open, and Defender's
 */
public record Press(Instant at, boolean effective) {}
