package io.github.kextproof.document;

/**
 * What the schema says of a value.
 *
 * @param description completes the sentence "it must be ..."
 * @param example as it would stand in the file
 */
public record Hint(String description, String example) {}
