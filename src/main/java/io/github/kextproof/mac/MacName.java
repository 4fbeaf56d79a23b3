package io.github.kextproof.mac;

import java.util.regex.Pattern;

/**
 * A Mac's name in the inventory, unique there; it appears in every message, report and history id.
 *
 * @param value lower-case letters, digits and hyphens, starting with a letter or digit, at most 63 characters
 */
public record MacName(String value) implements Comparable<MacName> {
    /** What a name may look like: a host label of RFC 1123 in lower case. */
    public static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    /** @throws IllegalArgumentException if the value is not of that form */
    public MacName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' is no name for a Mac: expected " + FORM.pattern());
        }
    }

    @Override
    public int compareTo(MacName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
