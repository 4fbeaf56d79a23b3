package io.github.kextproof.stub.shell;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * The three standard streams of a command.
 *
 * @param terminal whether standard input is a terminal
 */
public record Streams(InputStream in, PrintStream out, PrintStream err, boolean terminal) {
    Streams reading(InputStream other) {
        return new Streams(other, out, err, false);
    }

    Streams writing(PrintStream other) {
        return new Streams(in, other, err, terminal);
    }

    Streams complaining(PrintStream other) {
        return new Streams(in, out, other, terminal);
    }
}
