package io.github.kextproof.stub.container;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A process that outlives the one that started it, if that is killed, and removes its containers. {@link Lifeline} does the same
 * for those that have started; the engine may be at work on others.
 */
public final class Undertaker implements AutoCloseable {
    private static final Pattern ID = Pattern.compile("\"Id\":\"([0-9a-f]{64})\"");
    /** The engine may finish what a killed process asked for. */
    private static final int VISITS = 20;

    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Process process;

    private Undertaker(Process process) {
        this.process = process;
    }

    /** Starts it; signals that a terminal sends to the whole program are not for it. */
    static Undertaker start(URI engine, Owner owner) throws IOException {
        try {
            String classes = Path.of(Undertaker.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            List<String> command = List.of(
                    "sh",
                    "-c",
                    "trap '' INT TERM HUP; exec \"$@\"",
                    "sh",
                    java,
                    "-Xmx16m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    classes,
                    Undertaker.class.getName(),
                    engine.toString(),
                    owner.filter());
            return new Undertaker(new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All containers are gone: it need not look. */
    @Override
    public void close() {
        try {
            process.getOutputStream().write('.');
            process.getOutputStream().close();
        } catch (IOException e) {
            // It has ended before.
        }
    }

    /**
     * The process itself: waits for the end of standard input.
     *
     * @param arguments the engine's address, and the filter by which it finds the containers
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (System.in.read() >= 0) {
            return;
        }
        EngineLine engine = new EngineLine(URI.create(arguments[0]), PATIENCE);
        String list = "GET /containers/json?all=1&filters=" + URLEncoder.encode(arguments[1], StandardCharsets.UTF_8);
        CountDownLatch never = new CountDownLatch(1);
        for (int visit = 0; visit < VISITS; visit++) {
            bury(engine, list);
            var unused = never.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static void bury(EngineLine engine, String list) {
        try {
            Matcher containers = ID.matcher(engine.ask(list));
            while (containers.find()) {
                String unused = engine.ask("DELETE /containers/" + containers.group(1) + "?force=1&v=1");
            }
        } catch (IOException e) {
            // The engine may answer the next time.
        }
    }
}
