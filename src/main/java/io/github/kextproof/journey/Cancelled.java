package io.github.kextproof.journey;

/** The run was cancelled before the journey came to its end: what would have become of it, nobody knows. */
public final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param standing how far the journey had come */
    public Cancelled(String standing) {
        // Where in the code a journey was when somebody pressed Ctrl-C helps nobody.
        super(standing, null, false, false);
    }
}
