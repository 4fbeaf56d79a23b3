package io.github.kextproof.macos;

/** Why kextutil did not load an extension, other than policy; from Apple's kext_tools sources. */
public enum KextFailure {
    /** Exit 66: nothing is at the path. */
    NOT_FOUND,
    /** Exit 64: what is there is no kernel extension. */
    NOT_A_KEXT,
    /** Exit 77: it did not run as root. */
    NOT_ROOT,
    /** Exit 4: unsigned, or the signature does not hold. */
    BAD_SIGNATURE,
    /** Exit 4: owner or permissions are not root:wheel, 755. */
    BAD_PERMISSIONS,
    /** Exit 6: the kernel would not take it. */
    LOAD_FAILED,
    /** Exit 1: no extension with the identifier is known. */
    UNKNOWN_IDENTIFIER,
    /** Exit status and text do not agree on whether it was refused. */
    CONTRADICTORY,
    /** Anything else. */
    OTHER
}
