package io.github.kextproof.macos;

/** The user whose desktop is on the Mac's screen. */
public record ConsoleUser(String name, int uid) {}
