package io.github.kextproof.stub.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs scripts, one after the other, in one shell's state. */
final class Interpreter {
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
            io.err().print(voice.syntax(e) + "\n");
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
            return state.ended(simple(simple, io));
        }
        if (node instanceof Node.Pipeline pipeline) {
            return state.ended(new PipelineRun(this).run(pipeline.stages(), io));
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence(sequence, io);
        }
        if (node instanceof Node.Conditional conditional) {
            return conditional(conditional, io);
        }
        return compound(node, io);
    }

    private int compound(Node node, Streams io) throws InterruptedException {
        if (node instanceof Node.Not not) {
            return state.ended(run(not.node(), io) == 0 ? 1 : 0);
        }
        if (node instanceof Node.Subshell subshell) {
            return state.ended(apart().run(subshell.body(), io));
        }
        if (node instanceof Node.Redirected redirected) {
            return redirected(redirected, io);
        }
        if (node instanceof Node.If condition) {
            return condition(condition, io);
        }
        if (node instanceof Node.Loop loop) {
            return loop(loop, io);
        }
        return node instanceof Node.For loop ? forEach(loop, io) : background((Node.Background) node, io);
    }

    /** An interpreter that starts in the same state and leaves this one's alone. */
    Interpreter apart() {
        return new Interpreter(surroundings, voice, state.copy(), tty);
    }

    private int sequence(Node.Sequence sequence, Streams io) throws InterruptedException {
        int status = sequence.nodes().isEmpty() ? 0 : state.status();
        for (Node node : sequence.nodes()) {
            status = run(node, io);
            boolean tested = node instanceof Node.Conditional || node instanceof Node.Not;
            if (status != 0 && state.stopsOnFailure() && !tested) {
                state.exit(status);
            }
        }
        return status;
    }

    private int conditional(Node.Conditional conditional, Streams io) throws InterruptedException {
        int left = run(conditional.left(), io);
        return (left == 0) == conditional.onSuccess() ? run(conditional.right(), io) : left;
    }

    private int condition(Node.If condition, Streams io) throws InterruptedException {
        if (run(condition.condition(), io) == 0) {
            return run(condition.then(), io);
        }
        return condition.otherwise().isPresent() ? run(condition.otherwise().get(), io) : state.ended(0);
    }

    private int loop(Node.Loop loop, Streams io) throws InterruptedException {
        int status = 0;
        while ((run(loop.condition(), io) != 0) == loop.until() && !state.exiting()) {
            status = run(loop.body(), io);
        }
        return state.ended(state.exiting() ? state.status() : status);
    }

    private int forEach(Node.For loop, Streams io) throws InterruptedException {
        try {
            int status = 0;
            for (String value : expander(io).arguments(loop.words())) {
                state.set(loop.name(), value);
                status = run(loop.body(), io);
            }
            return status;
        } catch (RefusedException e) {
            return refused(e, io);
        }
    }

    private int background(Node.Background background, Streams io) {
        Interpreter apart = apart();
        Streams detached = io.reading(InputStream.nullInputStream());
        surroundings.pool().execute(() -> {
            try {
                apart.run(background.node(), detached);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // the lab closes
            }
        });
        return state.ended(0);
    }

    private int redirected(Node.Redirected redirected, Streams io) throws InterruptedException {
        try (Redirections redirections = new Redirections(surroundings.files(), state, voice)) {
            return run(redirected.body(), redirections.apply(redirected.redirections(), io, expander(io)));
        } catch (RefusedException e) {
            return refused(e, io);
        }
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

    private Expander expander(Streams io) {
        return new Expander(surroundings, state, voice, script -> capture(script, io));
    }

    private String capture(String script, Streams io) throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        substituted = apart().run(script, io.writing(Invocation.printing(out)));
        return out.toString(StandardCharsets.UTF_8);
    }

    private int refused(RefusedException refusal, Streams io) {
        io.err().print(refusal.getMessage() + "\n");
        return state.ended(1);
    }
}
