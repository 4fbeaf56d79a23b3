package io.github.kextproof.defender;

import java.util.Locale;

/** A field of health that is true or false, or that Defender cannot tell. */
public enum Reading {
    TRUE,
    FALSE,
    /** Printed as {@code unavailable}, {@code null} or {@code N/A}, or not printed at all. */
    UNAVAILABLE;

    /**
     * Reads a value as {@code mdatp health} prints it; a boolean may print as {@code true} or {@code 1}.
     *
     * @throws UnreadableHealth if it is none of the known words
     */
    static Reading parse(String key, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> TRUE;
            case "false", "0" -> FALSE;
            case "unavailable", "null", "n/a" -> UNAVAILABLE;
            default ->
                throw new UnreadableHealth(
                        key + " reads '" + Printed.quoted(value) + "', which is neither true nor false");
        };
    }

    /** As health prints it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
