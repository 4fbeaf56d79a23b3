package io.github.kextproof.stub.unix;

import io.github.kextproof.stub.files.MacFiles;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import io.github.kextproof.stub.shell.UnknownCommands;
import java.io.IOException;

/** A program of which the options are read before it runs. */
final class Tool implements Program {
    /** What a program does once its options are read. */
    @FunctionalInterface
    interface Body {
        int run(Call call) throws IOException, InterruptedException;
    }

    private final String name;
    private final String options;
    private final Body body;
    private final MacFiles files;
    private final UnknownCommands unknown;

    /**
     * @param options as {@link Options#parse} takes them
     * @param unknown is told of options that are not simulated
     */
    Tool(String name, String options, Body body, MacFiles files, UnknownCommands unknown) {
        this.name = name;
        this.options = options;
        this.body = body;
        this.files = files;
        this.unknown = unknown;
    }

    @Override
    public int run(Invocation invocation) throws IOException, InterruptedException {
        try {
            return body.run(new Call(name, invocation, Options.parse(invocation.arguments(), options), files));
        } catch (BadOption e) {
            unknown.met(String.join(" ", invocation.argv()));
            invocation.stderr().print(name + ": " + e.getMessage() + "\n");
            return 64;
        }
    }
}
