package io.github.kextproof.stub.shell;

import java.io.InputStream;

/** Decides what of a script runs: lists, conditions and loops. */
final class Control {
    private final Interpreter shell;

    Control(Interpreter shell) {
        this.shell = shell;
    }

    int run(Node node, Streams io) throws InterruptedException {
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
            return shell.state().ended(shell.run(not.node(), io) == 0 ? 1 : 0);
        }
        if (node instanceof Node.Subshell subshell) {
            return shell.state().ended(shell.apart().run(subshell.body(), io));
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
        if (node instanceof Node.Case choice) {
            return choice(choice, io);
        }
        return node instanceof Node.For loop ? forEach(loop, io) : background((Node.Background) node, io);
    }

    private int sequence(Node.Sequence sequence, Streams io) throws InterruptedException {
        int status = sequence.nodes().isEmpty() ? 0 : shell.state().status();
        for (Node node : sequence.nodes()) {
            status = shell.run(node, io);
            boolean tested = node instanceof Node.Conditional || node instanceof Node.Not;
            if (status != 0 && shell.state().stopsOnFailure() && !tested) {
                shell.state().exit(status);
            }
        }
        return status;
    }

    private int conditional(Node.Conditional conditional, Streams io) throws InterruptedException {
        int left = shell.run(conditional.left(), io);
        return (left == 0) == conditional.onSuccess() ? shell.run(conditional.right(), io) : left;
    }

    private int condition(Node.If condition, Streams io) throws InterruptedException {
        if (shell.run(condition.condition(), io) == 0) {
            return shell.run(condition.then(), io);
        }
        return condition.otherwise().isPresent()
                ? shell.run(condition.otherwise().get(), io)
                : shell.state().ended(0);
    }

    private int loop(Node.Loop loop, Streams io) throws InterruptedException {
        int status = 0;
        while ((shell.run(loop.condition(), io) != 0) == loop.until()
                && !shell.state().exiting()) {
            status = shell.run(loop.body(), io);
        }
        return shell.state().ended(shell.state().exiting() ? shell.state().status() : status);
    }

    private int forEach(Node.For loop, Streams io) throws InterruptedException {
        try {
            int status = 0;
            for (String value : shell.expander(io).arguments(loop.words())) {
                shell.state().set(loop.name(), value);
                status = shell.run(loop.body(), io);
            }
            return status;
        } catch (RefusedException e) {
            return shell.refused(e, io);
        }
    }

    private int choice(Node.Case choice, Streams io) throws InterruptedException {
        Expander expander = shell.expander(io);
        String subject = expander.single(choice.subject());
        for (Node.Branch branch : choice.branches()) {
            for (Word pattern : branch.patterns()) {
                if (Glob.matches(expander.pattern(pattern), subject)) {
                    return shell.state().ended(shell.run(branch.body(), io));
                }
            }
        }
        return shell.state().ended(0);
    }

    private int background(Node.Background background, Streams io) {
        Interpreter apart = shell.apart();
        Streams detached = io.reading(InputStream.nullInputStream());
        shell.surroundings().pool().execute(() -> {
            try {
                apart.run(background.node(), detached);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // the lab closes
            }
        });
        return shell.state().ended(0);
    }

    private int redirected(Node.Redirected redirected, Streams io) throws InterruptedException {
        try (Redirections redirections = new Redirections(shell.surroundings().files(), shell.state(), shell.voice())) {
            return shell.run(redirected.body(), redirections.apply(redirected.redirections(), io, shell.expander(io)));
        } catch (RefusedException e) {
            return shell.refused(e, io);
        }
    }
}
