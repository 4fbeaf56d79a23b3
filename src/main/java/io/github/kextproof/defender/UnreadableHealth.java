package io.github.kextproof.defender;

/** Defender answered something that is no health; the message quotes it. */
public final class UnreadableHealth extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableHealth(String message) {
        super(message);
    }

    UnreadableHealth(String message, Throwable cause) {
        super(message, cause);
    }

    /** Health that lacks its most important lines. */
    static UnreadableHealth noHealthIn(String text) {
        String quoted = Printed.quoted(text);
        return new UnreadableHealth(
                quoted.isEmpty() ? "mdatp printed nothing" : "mdatp printed no health but: " + quoted);
    }

    /** Health that contradicts itself. */
    static UnreadableHealth twoThings(String key, String first, String second) {
        return new UnreadableHealth("mdatp says two things of " + Printed.quoted(key) + ": " + Printed.quoted(first)
                + " and " + Printed.quoted(second));
    }
}
