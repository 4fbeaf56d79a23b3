package io.github.kextproof.gate.rule;

/** What the gate says. */
public enum Outcome {
    /** Every rule is met. */
    GO("GO"),
    /** Some rule is not. */
    NO_GO("NO-GO"),
    /** No test was executed: there was nothing to decide on. */
    NOTHING_EVALUATED("NOTHING EVALUATED");

    private final String shown;

    Outcome(String shown) {
        this.shown = shown;
    }

    /** As people read it. */
    public String shown() {
        return shown;
    }
}
