package io.github.kextproof.macos;

import io.github.kextproof.ssh.Output;

/** What came of taking a picture of the screen. */
public sealed interface Screenshot {
    /** A whole PNG; on 10.15 and later without permission it holds no more than wallpaper and menu bar. */
    record Picture(Output png) implements Screenshot {}

    /** There is no picture. */
    record Refused(String why) implements Screenshot {}
}
