package io.github.kextproof.gate.decision;

import java.nio.charset.StandardCharsets;

/** A text of lines that ends before it is too large for its reader. */
final class Limited {
    /** In UTF-8; well under 1 MiB, so that the last line has its place. */
    private static final int BYTES = 1_000_000;

    private final StringBuilder text = new StringBuilder();
    private final String rest;
    private int bytes;
    private int leftOut;

    /** @param rest what the last line says of lines that had no place, after their number */
    Limited(String rest) {
        this.rest = rest;
    }

    /** Adds a line, unless it or one before it has no place. */
    void add(String line) {
        int more = line.getBytes(StandardCharsets.UTF_8).length + 1;
        if (leftOut > 0 || bytes + more > BYTES) {
            leftOut++;
            return;
        }
        bytes += more;
        text.append(line).append('\n');
    }

    @Override
    public String toString() {
        return leftOut == 0
                ? text.toString()
                : text + "\n" + leftOut + (leftOut == 1 ? " line is " : " lines are ") + rest + "\n";
    }
}
