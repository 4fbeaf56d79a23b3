package io.github.kextproof.stub.machine;

import java.util.List;

/**
 * What Security and Privacy offers while it is open.
 *
 * @param developers whose blocked software it offers: nobody's, one's, or that of at least two
 */
public record Offered(Kind kind, List<String> developers) {
    /** What stands below the choice of where apps may come from. */
    public enum Kind {
        NOTHING,
        /** One developer's blocked software, with Allow beside it. */
        ALLOW,
        /** Blocked software of several developers, with a Details button beside it and Allow behind that. */
        SEVERAL
    }

    static final Offered NOTHING = new Offered(Kind.NOTHING, List.of());

    public Offered {
        developers = List.copyOf(developers);
    }

    static Offered allow(String developer) {
        return new Offered(Kind.ALLOW, List.of(developer));
    }

    static Offered of(List<String> developers) {
        return switch (developers.size()) {
            case 0 -> NOTHING;
            case 1 -> allow(developers.get(0));
            default -> new Offered(Kind.SEVERAL, developers);
        };
    }

    /** Whose blocked software the pane names beside Allow; empty if it names nobody. */
    public String developer() {
        return showsAllow() ? developers.get(0) : "";
    }

    /** What is left when some developers' software was allowed. */
    Offered without(List<String> allowed) {
        return of(developers.stream()
                .filter(developer -> !allowed.contains(developer))
                .toList());
    }

    /** Whether an Allow button can be seen. */
    public boolean showsAllow() {
        return kind == Kind.ALLOW;
    }

    /** Whether pressing Allow would allow Defender's extension, not somebody else's. */
    boolean isDefenders() {
        return developer().equals(DefenderKext.DEVELOPER);
    }
}
