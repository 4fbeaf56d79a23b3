package io.github.kextproof.stub.machine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A version in numbers and dots, of macOS or of the product; parts that are not given count as 0.
 *
 * @param parts at least one number
 */
public record Version(List<Integer> parts) implements Comparable<Version> {
    public Version {
        parts = List.copyOf(parts);
    }

    /**
     * Reads a version such as {@code 10.15.7} or {@code 101.09.50}; a leading zero has no meaning.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Version parse(String text) {
        if (!text.matches("\\d{1,6}(\\.\\d{1,6}){0,3}")) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no version: expected numbers with dots, as in 10.15.7");
        }
        return new Version(
                Arrays.stream(text.split("\\.", -1)).map(Integer::parseInt).toList());
    }

    /** Whether this version is the given one or a later one. */
    public boolean isAtLeast(String other) {
        return compareTo(parse(other)) >= 0;
    }

    @Override
    public int compareTo(Version other) {
        for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            int order = Integer.compare(part(i), other.part(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private int part(int index) {
        return index < parts.size() ? parts.get(index) : 0;
    }

    @Override
    public String toString() {
        return parts.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
