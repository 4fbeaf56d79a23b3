package io.github.kextproof.stub.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The line to a container's first process, attached before it starts. Its standard input stays open for as long as this program
 * lives: when it ends, however it ends, the engine closes it, and {@link #WATCH} ends the container, which the engine then
 * removes. What the container prints comes back over the same line, and outlives it.
 */
final class Lifeline extends ResultCallback.Adapter<Frame> {
    /**
     * Watches the line beside the image's own first process, whose words follow. Nobody inside can kill the first process, but it
     * ends with what it waits for, which is everything else.
     */
    static final String WATCH = "exec 3<&0; { cat <&3 >/dev/null; while :; do kill -KILL -1; sleep 1; done; } &"
            + " exec \"$@\" </dev/null 3<&-";

    private static final int MOST_LINES = 40;

    private final String awaited;
    private final OpenEnded input = new OpenEnded();
    private final Deque<String> lines = new ArrayDeque<>();
    private final StringBuilder begun = new StringBuilder();
    private final CountDownLatch decided = new CountDownLatch(1);
    private boolean ready;

    /** @param awaited the line that says that the container is ready */
    Lifeline(String awaited) {
        this.awaited = awaited;
    }

    /** Attaches; the container must not have been started. */
    void attach(DockerClient engine, String container) throws InterruptedException {
        engine.attachContainerCmd(container)
                .withStdIn(input)
                .withStdOut(true)
                .withStdErr(true)
                .withFollowStream(true)
                .exec(this)
                .awaitStarted();
    }

    @Override
    public void onNext(Frame frame) {
        if (frame.getStreamType() != StreamType.STDIN) {
            read(new String(frame.getPayload(), StandardCharsets.UTF_8));
        }
    }

    private synchronized void read(String text) {
        begun.append(text);
        for (int end = begun.indexOf("\n"); end >= 0; end = begun.indexOf("\n")) {
            keep(begun.substring(0, end).stripTrailing());
            begun.delete(0, end + 1);
        }
    }

    private void keep(String line) {
        if (line.equals(awaited)) {
            ready = true;
            decided.countDown();
        }
        if (lines.size() == MOST_LINES) {
            lines.removeFirst();
        }
        lines.addLast(line);
    }

    @Override
    public void onComplete() {
        decided.countDown();
        super.onComplete();
    }

    @Override
    public void onError(Throwable broken) {
        decided.countDown();
        super.onError(broken);
    }

    /** Whether the container said that it is ready, before it ended and in time. */
    boolean awaitReady(Duration patience) throws InterruptedException {
        boolean inTime = decided.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        synchronized (this) {
            return inTime && ready;
        }
    }

    /** The last lines that the container printed, joined; empty if there is none. */
    synchronized String said() {
        return String.join("\n", lines) + (begun.isEmpty() ? "" : "\n" + begun).strip();
    }

    @Override
    public void close() throws IOException {
        input.close();
        super.close();
    }

    /** Neither gives a byte nor ends before it is closed. */
    private static final class OpenEnded extends InputStream {
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public int read() throws IOException {
            try {
                closed.await();
                return -1;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            return count == 0 ? 0 : read();
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
