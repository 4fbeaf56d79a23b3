package io.github.kextproof.stub.shell;

/** Is told of every command that a real Mac would have understood and this one does not. */
@FunctionalInterface
public interface UnknownCommands {
    /** @param line the command as it was called, words separated by spaces */
    void met(String line);
}
