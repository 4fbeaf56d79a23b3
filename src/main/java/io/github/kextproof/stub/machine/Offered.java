package io.github.kextproof.stub.machine;

/**
 * What Security and Privacy offers while it is open.
 *
 * @param developer whose blocked software it names, if it names one
 */
public record Offered(Kind kind, String developer) {
    /** What stands below the choice of where apps may come from. */
    public enum Kind {
        NOTHING,
        /** One developer's blocked software, with Allow beside it. */
        ALLOW,
        /** Blocked software of several developers, with a Details button beside it and Allow behind that. */
        SEVERAL
    }

    static final Offered NOTHING = new Offered(Kind.NOTHING, "");

    static Offered allow(String developer) {
        return new Offered(Kind.ALLOW, developer);
    }

    /** Whether an Allow button can be seen. */
    public boolean showsAllow() {
        return kind == Kind.ALLOW;
    }

    /** Whether pressing Allow would allow Defender's extension, not somebody else's. */
    boolean isDefenders() {
        return showsAllow() && developer.equals(DefenderKext.DEVELOPER);
    }
}
