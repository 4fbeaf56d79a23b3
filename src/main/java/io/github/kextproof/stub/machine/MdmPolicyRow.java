package io.github.kextproof.stub.machine;

/** A row of table kext_policy_mdm: what a profile decided about an extension. */
public record MdmPolicyRow(String teamId, String bundleId, boolean allowed, String payloadUuid) {}
