package io.github.kextproof.gate.rule;

/** What a rule has to say to a decision. */
public enum Standing {
    MET("met"),
    NOT_MET("NOT MET"),
    /** There was nothing to compare with, and nobody asked for it: neither for nor against. */
    NOT_COMPARED("not compared");

    private final String shown;

    Standing(String shown) {
        this.shown = shown;
    }

    /** As tables say it. */
    public String shown() {
        return shown;
    }
}
