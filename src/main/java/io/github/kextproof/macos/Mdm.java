package io.github.kextproof.macos;

/** Whether a Mac is enrolled in mobile device management. */
public enum Mdm {
    NONE,
    /** Enrolled, but nobody approved it at the Mac: kernel extension policies do not count. */
    ENROLLED,
    /** Enrolled and approved: kernel extension policies count. */
    USER_APPROVED
}
