package io.github.kextproof.inventory;

/** @param exit 0 to 255 */
public record ScriptAnswer(int exit, String stdout, String stderr) {}
