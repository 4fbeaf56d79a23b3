package io.github.kextproof.document;

/**
 * Where something stands in a file.
 *
 * @param line the first is 1
 * @param column the first is 1
 * @param raw what stands there, if it is a scalar: YAML's {@code 10.10} stays that and does not become 10.1
 */
public record Place(int line, int column, String raw) {
    /** Of the file as a whole. */
    public static final Place WHOLE = new Place(0, 0, "");
}
