package io.github.kextproof.stub.machine;

/** Ways in which a simulated product or system goes wrong, so that a harness can prove that it notices. */
public enum Mishap {
    /** Loading reports success and Defender is content, but the kernel does not list the extension. */
    KEXT_IS_NOT_THERE,
    /** Real-time protection stays unavailable although the extension is loaded. */
    HEALTH_STAYS_BLOCKED,
    /** Real-time protection is switched off: not enabled, but available. */
    PROTECTION_IS_OFF
}
