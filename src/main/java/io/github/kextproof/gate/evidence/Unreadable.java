package io.github.kextproof.gate.evidence;

/** A file that cannot be taken for evidence; the message is a {@link Defect#why}. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
