package io.github.kextproof.stub.command;

/** Is told of every command that a simulated Mac was asked and cannot answer as a real one would. */
@FunctionalInterface
public interface NotSimulated {
    /** @param line the command and its arguments, as words with blanks between them */
    void met(String line);
}
