package io.github.kextproof.report;

/** How much a terminal shows, in characters. */
public record TerminalSize(int columns, int rows) {
    /** What to assume of a terminal that does not tell. */
    public static final TerminalSize USUAL = new TerminalSize(80, 24);
}
