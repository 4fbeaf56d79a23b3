package io.github.kextproof.stub.shell;

import java.util.Optional;

/** Reads commands from standard input, line by line, with prompts when a person types them. */
final class Conversation {
    /** What the shell reports for a command that Ctrl-C ended. */
    private static final int INTERRUPTED = 130;

    private final Interpreter shell;
    private final boolean prompting;
    private final Optional<Tty> tty;
    /** The line that comes next, and the one where what is being read began; counted from 1. */
    private int line = 1;

    private int firstLine = 1;

    Conversation(Interpreter shell, boolean prompting) {
        this.shell = shell;
        this.prompting = prompting;
        this.tty = prompting ? shell.tty() : Optional.empty();
    }

    int run(Streams io) throws InterruptedException {
        Optional<Thread> outer = tty.flatMap(terminal -> terminal.foreground(Optional.empty()));
        int status = converse(io);
        tty.ifPresent(terminal -> terminal.foreground(outer));
        return status;
    }

    private int converse(Streams io) throws InterruptedException {
        StringBuilder script = new StringBuilder();
        while (!shell.state().exiting()) {
            prompt(script.length() == 0 ? Prompt.of(shell) : "> ", io);
            Optional<String> typed = Variables.line(io.in());
            if (typed.isEmpty()) {
                return ended(script.toString(), io);
            }
            script.append(typed.get()).append('\n');
            line++;
            if (complete(script.toString(), io)) {
                script.setLength(0);
                firstLine = line;
            }
        }
        return shell.state().status();
    }

    /** Runs the script unless more lines must follow. */
    private boolean complete(String script, Streams io) throws InterruptedException {
        try {
            execute(Parser.parse(script, firstLine), io);
            return true;
        } catch (SyntaxException e) {
            if (e.isIncomplete()) {
                return false;
            }
            io.err().print(shell.voice().syntax(e, "\n".repeat(firstLine - 1) + script) + "\n");
            shell.state().ended(shell.voice().syntaxStatus());
            return true;
        }
    }

    private void execute(Node node, Streams io) throws InterruptedException {
        if (node instanceof Node.Sequence sequence && sequence.nodes().isEmpty()) {
            return; // an empty line leaves $? alone
        }
        if (!prompting) {
            shell.run(node, io);
            return;
        }
        try {
            tty.ifPresent(terminal -> terminal.foreground(Optional.of(Thread.currentThread())));
            shell.run(node, io);
        } catch (InterruptedException e) {
            shell.state().ended(INTERRUPTED);
        }
        backToPrompt();
    }

    /** From here on Ctrl-C ends a line, not a command; one that came too late is forgotten. */
    private void backToPrompt() throws InterruptedException {
        tty.ifPresent(terminal -> terminal.foreground(Optional.empty()));
        Thread.interrupted();
        if (tty.filter(Tty::hungUp).isPresent()) {
            throw new InterruptedException();
        }
    }

    private int ended(String unfinished, Streams io) throws InterruptedException {
        if (!unfinished.isEmpty()) {
            shell.run(unfinished, io);
        }
        prompt(shell.surroundings().dialect() == Dialect.BASH ? "logout\n" : "\n", io);
        return shell.state().status();
    }

    private void prompt(String text, Streams io) {
        if (prompting) {
            io.out().print(text);
            io.out().flush();
        }
    }
}
