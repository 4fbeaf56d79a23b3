package io.github.kextproof.lab;

import io.github.kextproof.macos.MacShell;

/** Counts what is on a Mac, for tests of other packages. */
public final class CensusTaking {
    private CensusTaking() {}

    public static Census of(MacShell mac) {
        return new CensusTaker(mac).take();
    }
}
