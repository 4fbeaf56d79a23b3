package io.github.kextproof.stub.resident;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs the operating system's own tools. */
final class Command {
    private Command() {}

    /** @throws IOException if it does not exit 0; the message has what it said */
    static void run(String... argv) throws IOException, InterruptedException {
        fed("", argv);
    }

    /**
     * The same with something on standard input.
     *
     * @throws IOException if it does not exit 0; the message has what it said, and not what it was fed
     */
    static void fed(String input, String... argv) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(argv).redirectErrorStream(true).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException(String.join(" ", List.of(argv)) + " exited " + status + ": " + said.strip());
        }
    }
}
