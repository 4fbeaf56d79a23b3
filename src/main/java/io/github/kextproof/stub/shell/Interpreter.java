package io.github.kextproof.stub.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs scripts, one after the other, in one shell's state. */
final class Interpreter {
    private static final int BROKEN_PIPE = 141;

    private final Surroundings surroundings;
    private final ShellState state;
    private final Optional<Terminal> tty;
    private Voice voice;
    /** The status of the last {@code $( )}, which is that of a command made of assignments alone. */
    private int substituted;

    Interpreter(Surroundings surroundings, Voice voice, ShellState state, Optional<Terminal> tty) {
        this.surroundings = surroundings;
        this.voice = voice;
        this.state = state;
        this.tty = tty;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    ShellState state() {
        return state;
    }

    /** The terminal, if there is one to hold a conversation at. */
    Optional<Tty> tty() {
        return tty.filter(Tty.class::isInstance).map(Tty.class::cast);
    }

    Voice voice() {
        return voice;
    }

    /** Parses and runs; a syntax error is said on the error stream. */
    int run(String script, Streams io) throws InterruptedException {
        try {
            return run(Parser.parse(script, 1), io);
        } catch (SyntaxException e) {
            io.err().print(voice.syntax(e, script) + "\n");
            return state.ended(voice.syntaxStatus());
        }
    }

    int run(Node node, Streams io) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (state.exiting()) {
            return state.status();
        }
        if (node instanceof Node.Simple simple) {
            int status = simple(simple, io);
            // Nobody reads the output any more: a real shell would have got SIGPIPE.
            return io.out().checkError() ? state.exit(BROKEN_PIPE) : state.ended(status);
        }
        if (node instanceof Node.Pipeline pipeline) {
            return state.ended(new PipelineRun(this).run(pipeline.stages(), io));
        }
        return new Control(this).run(node, io);
    }

    /** An interpreter that starts in the same state and leaves this one's alone. */
    Interpreter apart() {
        return new Interpreter(surroundings, voice, state.copy(), tty);
    }

    private int simple(Node.Simple simple, Streams io) throws InterruptedException {
        voice = voice.at(simple.line());
        substituted = 0;
        try (Redirections redirections = new Redirections(surroundings.files(), state, voice)) {
            Expander expander = expander(io);
            List<String> argv = expander.arguments(simple.words());
            Map<String, String> assigned = new HashMap<>();
            for (Node.Assignment assignment : simple.assignments()) {
                assigned.put(assignment.name(), expander.single(assignment.value()));
            }
            Streams streams = redirections.apply(simple.redirections(), io, expander);
            return argv.isEmpty() ? assign(assigned) : call(argv, assigned, streams);
        } catch (RefusedException e) {
            return refused(e, io);
        }
    }

    private int assign(Map<String, String> assigned) {
        assigned.forEach(state::set);
        return substituted;
    }

    /** Runs a built-in command or a program. */
    int call(List<String> argv, Map<String, String> assigned, Streams io) throws InterruptedException {
        Optional<Builtin> builtin = Builtins.find(argv.get(0), surroundings.dialect());
        return builtin.isPresent() ? builtin.get().run(new Builtin.Call(argv, this, io)) : launch(argv, assigned, io);
    }

    /** Runs a program, whatever built-in command has the same name. */
    int launch(List<String> argv, Map<String, String> assigned, Streams io) throws InterruptedException {
        Map<String, String> environment = state.environment();
        environment.putAll(assigned);
        Launcher launcher = new PathLauncher(surroundings, voice);
        Invocation invocation = new Invocation(
                argv,
                state.account(),
                environment,
                state.directory(),
                io.in(),
                io.out(),
                io.err(),
                io.terminal(),
                tty,
                launcher);
        try {
            return launcher.launch(invocation);
        } catch (IOException e) {
            io.err().print(voice.refused(argv.get(0), "Input/output error") + "\n");
            return 126;
        }
    }

    Expander expander(Streams io) {
        return new Expander(surroundings, state, voice, script -> capture(script, io));
    }

    private String capture(String script, Streams io) throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        substituted = apart().run(script, io.writing(Invocation.printing(out)));
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Says why a command cannot be started. */
    int refused(RefusedException refusal, Streams io) {
        io.err().print(refusal.getMessage() + "\n");
        return state.ended(1);
    }
}
