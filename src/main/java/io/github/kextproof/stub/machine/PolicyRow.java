package io.github.kextproof.stub.machine;

/** A row of table kext_policy: what the user decided about an extension. */
public record PolicyRow(String teamId, String bundleId, boolean allowed, String developerName, int flags) {}
