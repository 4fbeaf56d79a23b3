package io.github.kextproof.inventory;

/**
 * One entry of a stub Mac's script, by which it misbehaves without a line of Java.
 *
 * @param line where the entry stands in the inventory; the first is 1
 * @param column the first is 1
 * @param shown as messages name it: {@code script[1] of macs[0] (liar)}
 */
public record ScriptEntry(int line, int column, String shown, ScriptTrigger when, ScriptEffect then) {}
