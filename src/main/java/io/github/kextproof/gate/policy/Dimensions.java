package io.github.kextproof.gate.policy;

/**
 * The names of the labels (or parameters) that say what a result is about; kextproof's own unless a policy's {@code labels}
 * says otherwise.
 */
public record Dimensions(
        String scenario,
        String mac,
        String macos,
        String locale,
        String management,
        String product,
        String packageChecksum,
        String harness,
        String simulated,
        String approval,
        String owner) {
    /** As kextproof's own results have them. */
    public static final Dimensions OWN = new Dimensions(
            "suite",
            "mac",
            "macos",
            "locale",
            "management",
            "product",
            "package.sha256",
            "harness.commit",
            "simulated",
            "approval",
            "owner");
}
