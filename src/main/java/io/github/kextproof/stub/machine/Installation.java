package io.github.kextproof.stub.machine;

import java.time.Instant;

/** A product that is installed, and since when on the Mac's clock. */
public record Installation(StubPackage product, Instant at) {}
