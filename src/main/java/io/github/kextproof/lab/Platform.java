package io.github.kextproof.lab;

import io.github.kextproof.macos.HardwareFacts;
import io.github.kextproof.macos.OsRelease;

/** What no reset changes: the machine, and the macOS on it. */
public record Platform(HardwareFacts hardware, OsRelease os) {}
