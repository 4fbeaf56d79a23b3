package io.github.kextproof.defender;

/** Defender answered something that is no health; the message quotes it. */
public final class UnreadableHealth extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int QUOTED = 300;

    UnreadableHealth(String message) {
        super(message);
    }

    UnreadableHealth(String message, Throwable cause) {
        super(message, cause);
    }

    /** Health that lacks its most important lines. */
    static UnreadableHealth noHealthIn(String text) {
        String flat = text.strip();
        String quoted = flat.length() > QUOTED ? flat.substring(0, QUOTED) + "..." : flat;
        return new UnreadableHealth(
                flat.isEmpty() ? "mdatp printed nothing" : "mdatp printed no health but: " + quoted);
    }
}
