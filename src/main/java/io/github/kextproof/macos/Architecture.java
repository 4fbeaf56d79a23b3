package io.github.kextproof.macos;

/** The processor a Mac has; third-party kernel extensions of this kind load on Intel only. */
public enum Architecture {
    INTEL,
    APPLE_SILICON
}
