package io.github.kextproof.stub.shell;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Runs the stages of a pipeline at the same time; the last one's status is the pipeline's. */
final class PipelineRun {
    private final Interpreter shell;
    private final List<Future<Integer>> running = new ArrayList<>();

    PipelineRun(Interpreter shell) {
        this.shell = shell;
    }

    int run(List<Node> stages, Streams io) throws InterruptedException {
        Streams last = new Streams(new KeptOpen(io.in()), io.out(), io.err(), io.terminal());
        try {
            for (Node stage : stages.subList(0, stages.size() - 1)) {
                Pipe pipe = new Pipe();
                start(stage, last, pipe);
                last = io.reading(pipe.reader());
            }
            int status = runLast(stages.get(stages.size() - 1), last);
            await();
            return status;
        } finally {
            running.forEach(stage -> stage.cancel(true));
        }
    }

    private void start(Node stage, Streams io, Pipe pipe) {
        Interpreter apart = shell.apart();
        running.add(shell.surroundings().pool().submit(() -> {
            try (OutputStream out = pipe.writer();
                    InputStream in = io.in()) {
                return apart.run(stage, new Streams(in, Invocation.printing(out), io.err(), io.terminal()));
            }
        }));
    }

    /** zsh runs the last stage in the shell itself, bash in another. */
    private int runLast(Node stage, Streams io) throws InterruptedException {
        Interpreter here = shell.surroundings().dialect() == Dialect.ZSH ? shell : shell.apart();
        try {
            return here.run(stage, io);
        } finally {
            close(io.in());
        }
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            throw new IllegalStateException(e); // closing a pipe cannot fail
        }
    }

    /** The pipeline's own standard input, which outlives its first stage. */
    private static final class KeptOpen extends FilterInputStream {
        KeptOpen(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // Whoever opened it closes it.
        }
    }

    private void await() throws InterruptedException {
        for (Future<Integer> stage : running) {
            try {
                stage.get();
            } catch (ExecutionException e) {
                // What a stage had to say stands on the error stream; only the last one's status counts.
            }
        }
    }
}
