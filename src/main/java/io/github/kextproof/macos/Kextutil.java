package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;

/**
 * kextutil(8) as root: loads a kernel extension, or brings its Allow offer back.
 *
 * <p>Exit codes and texts are those of Apple's kext_tools for 10.13 to 10.15. Exit 27 alone proves nothing: extensions on
 * Apple's own deny list give it too, so the text must agree.
 */
public final class Kextutil {
    /** Where macOS has it. */
    public static final String PATH = "/usr/bin/kextutil";

    private static final int POLICY = 27;
    /** How kextutil begins whatever it will not load, by policy or for another reason. */
    private static final String REJECTED = "Kext rejected";

    private final MacShell mac;

    public Kextutil(MacShell mac) {
        this.mac = mac;
    }

    /** @param path absolute, of the extension's bundle */
    public KextLoad load(String path) {
        return read(mac.root(PATH, path));
    }

    private static KextLoad read(Outcome outcome) {
        String text = Said.readable(outcome.stderr()) + Said.readable(outcome.stdout());
        boolean policyText = saysPolicy(text);
        if (outcome.exited(POLICY) != policyText) {
            return new KextLoad.Failed(KextFailure.CONTRADICTORY, outcome);
        }
        if (policyText) {
            return new KextLoad.RefusedByPolicy(outcome);
        }
        if (outcome.succeeded() && text.contains(REJECTED)) {
            return new KextLoad.Failed(KextFailure.CONTRADICTORY, outcome);
        }
        return outcome.succeeded() ? new KextLoad.Loaded(outcome) : new KextLoad.Failed(reason(outcome, text), outcome);
    }

    /** kextutil's words, kextload's, and those of the kmutil that stands behind both since macOS 11. */
    private static boolean saysPolicy(String text) {
        return text.contains("rejected due to system policy")
                || text.contains("system policy prevents loading")
                || text.contains("not approved to load");
    }

    private static KextFailure reason(Outcome outcome, String text) {
        if (outcome.exited(66)) {
            return KextFailure.NOT_FOUND;
        }
        if (outcome.exited(64) && text.contains("not of type 'kext'")) {
            return KextFailure.NOT_A_KEXT;
        }
        if (outcome.exited(77)) {
            return KextFailure.NOT_ROOT;
        }
        if (outcome.exited(4) && text.contains("invalid signature")) {
            return KextFailure.BAD_SIGNATURE;
        }
        if (outcome.exited(4) && text.contains("improper filesystem permissions")) {
            return KextFailure.BAD_PERMISSIONS;
        }
        if (outcome.exited(6)) {
            return KextFailure.LOAD_FAILED;
        }
        return outcome.exited(1) && text.contains("Can't find extension with identifier")
                ? KextFailure.UNKNOWN_IDENTIFIER
                : KextFailure.OTHER;
    }
}
