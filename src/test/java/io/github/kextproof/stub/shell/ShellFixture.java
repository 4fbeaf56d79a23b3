package io.github.kextproof.stub.shell;

import io.github.kextproof.stub.files.FreshDisk;
import io.github.kextproof.stub.files.MacFiles;
import io.github.kextproof.stub.unix.UnixPrograms;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A Mac with a shell and the everyday programs, without any SSH in front. */
final class ShellFixture implements AutoCloseable {
    /** How a line ended and what it printed. */
    record Result(int status, String out, String err) {}

    final MacFiles files;
    final List<String> unknown = new ArrayList<>();
    final LoginShell shell;
    private final ExecutorService pool = Executors.newCachedThreadPool();

    ShellFixture(Path root, Dialect dialect) throws IOException {
        files = new MacFiles(root);
        FreshDisk.lay(files, "qa");
        UnixPrograms.Host host =
                new UnixPrograms.Host("lab-mac.local", "qa", () -> Instant.parse("2021-03-04T05:06:07Z"), 1);
        Programs programs = new UnixPrograms(files, host, path -> Optional.empty(), unknown::add);
        Surroundings surroundings = new Surroundings("lab-mac.local", dialect, files, programs, unknown::add, pool);
        shell = new LoginShell(surroundings, new Account("qa", 501), Map.of());
    }

    Result run(String line) throws InterruptedException {
        return run(line, "");
    }

    Result run(String line, String input) throws InterruptedException {
        Call call = new Call(input);
        return call.result(shell.run(line, call.streams(), Optional.empty()));
    }

    /** Pipes commands into the login shell. */
    Result converse(String input) throws InterruptedException {
        Call call = new Call(input);
        return call.result(shell.converse(call.streams(), Optional.empty()));
    }

    private static final class Call {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final ByteArrayOutputStream err = new ByteArrayOutputStream();
        private final String input;

        Call(String input) {
            this.input = input;
        }

        Streams streams() {
            return new Streams(
                    new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                    Invocation.printing(out),
                    Invocation.printing(err),
                    false);
        }

        Result result(int status) {
            return new Result(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
