package io.github.kextproof.inventory;

/**
 * What harms a connection.
 *
 * @param word such as {@code drop} or {@code truncate}
 * @param argument what stands behind the colon, such as {@code 120}; empty for a word that stands alone
 */
public record ScriptFault(String word, String argument) {}
