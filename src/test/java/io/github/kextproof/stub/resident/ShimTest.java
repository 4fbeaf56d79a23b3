package io.github.kextproof.stub.resident;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.stub.shell.Account;
import io.github.kextproof.stub.shell.Invocation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real shim, as a process, with commands of a few lines behind it in place of the machine's. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ShimTest {
    private record Ended(int status, String out, String err) {}

    @TempDir
    Path directory;

    private Optional<ShimServer> server = Optional.empty();

    @BeforeEach
    void shim_with_a_socket_of_its_own() throws IOException {
        Path shim = directory.resolve("shim");
        String text = Files.readString(Path.of("vms/container/shim"));
        assertThat(text).contains("/opt/kextproof/socket");
        Files.writeString(shim, text.replace("/opt/kextproof/socket", socket().toString()));
        executable(shim);
        Files.writeString(command(), "#!" + shim + "\n");
        executable(command());
    }

    private Path socket() {
        return directory.resolve("socket");
    }

    private Path command() {
        return directory.resolve("sw_vers");
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** What the command does, as the machine's programs do it. */
    private interface Body {
        int run(ShimCall call, Invocation invocation) throws IOException, InterruptedException;
    }

    private void answering(Body body) throws IOException {
        listening((call, account, line) -> {
            Becoming becoming = new Becoming(line);
            Invocation invocation = call.invocation(account, line, becoming);
            int status = body.run(call, invocation);
            if (!becoming.isDone()) {
                line.exit(status);
            }
        });
    }

    private void listening(ShimServer.Commands commands) throws IOException {
        server = Optional.of(ShimServer.listen(socket(), name -> new Account(name, 501), commands));
    }

    @AfterEach
    void nobody_listens_any_more() throws IOException {
        if (server.isPresent()) {
            server.get().close();
        }
    }

    private Ended run(byte[] input, String... argv) throws IOException, InterruptedException {
        // A shell calls it: where no locale is set, Java cannot hand on what is not ASCII.
        Path script = Files.writeString(
                directory.resolve("call.sh"),
                Stream.of(argv).map(ShimTest::quoted).collect(Collectors.joining(" ", "MARK='許可 = x' exec ", "\n")));
        Process process = new ProcessBuilder("/bin/sh", script.toString())
                .directory(directory.toFile())
                .start();
        CompletableFuture<byte[]> out = CompletableFuture.supplyAsync(() -> all(process.getInputStream()));
        CompletableFuture<byte[]> err = CompletableFuture.supplyAsync(() -> all(process.getErrorStream()));
        try (OutputStream in = process.getOutputStream()) {
            in.write(input);
        } catch (IOException e) {
            // It did not want to read.
        }
        return new Ended(process.waitFor(), new String(out.join(), UTF_8), new String(err.join(), UTF_8));
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    private static byte[] all(java.io.InputStream in) {
        try {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        String[] argv = Stream.concat(Stream.of(command().toString()), Stream.of(arguments))
                .toArray(String[]::new);
        return run(new byte[0], argv);
    }

    @Test
    void arguments_environment_and_directory_reach_the_machine_as_they_are() throws Exception {
        answering((call, invocation) -> {
            invocation.stdout().print(call.path() + "|" + String.join("|", call.arguments()));
            invocation.stdout().print("|" + call.environment().get("MARK") + "|" + call.directory());
            return 0;
        });

        assertThat(run("", "two words", "*'\"\\$`", "a\nb", "許可"))
                .isEqualTo(
                        new Ended(0, command() + "||two words|*'\"\\$`|a\nb|許可|許可 = x|" + directory.toRealPath(), ""));
    }

    @Test
    void streams_stay_apart_and_the_status_is_the_commands() throws Exception {
        answering((call, invocation) -> {
            invocation.stdout().print("out");
            invocation.stderr().print("err");
            return 27;
        });

        assertThat(run()).isEqualTo(new Ended(27, "out", "err"));
    }

    @Test
    void standard_input_arrives_byte_by_byte_and_output_leaves_the_same() throws Exception {
        byte[] bytes = new byte[1 << 20];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ('a' + i % 23);
        }
        answering(
                (call, invocation) -> (int) invocation.stdin().transferTo(invocation.stdout()) == bytes.length ? 0 : 1);

        assertThat(run(bytes, command().toString())).isEqualTo(new Ended(0, new String(bytes, UTF_8), ""));
    }

    @Test
    void what_a_command_does_not_read_is_left_for_the_next() throws Exception {
        answering((call, invocation) -> 0);

        assertThat(run("rest".getBytes(UTF_8), "/bin/sh", "-c", "'" + command() + "'; cat"))
                .isEqualTo(new Ended(0, "rest", ""));
    }

    @Test
    void a_command_that_starts_another_becomes_it_with_its_streams_and_environment() throws Exception {
        answering((call, invocation) -> invocation
                .launcher()
                .launch(invocation.calling(
                        List.of("sh", "-c", "printf '%s:' \"$MARK\" \"$0\" \"$@\"; cat; exit 5", "a", "b c"))));

        assertThat(run("input".getBytes(UTF_8), command().toString()))
                .isEqualTo(new Ended(5, "許可 = x:a:b c:input", ""));
    }

    @Test
    void a_program_that_cannot_be_become_is_named() throws Exception {
        answering((call, invocation) -> invocation.launcher().launch(invocation.calling(List.of("/nothing/there"))));

        assertThat(run())
                .isEqualTo(new Ended(
                        70,
                        "",
                        "kextproof container: " + command()
                                + ": /nothing/there cannot be started: No such file or directory\n"));
    }

    @Test
    void a_signal_from_the_machine_ends_it_as_a_signal_does() throws Exception {
        listening((call, account, line) -> line.die("TERM"));

        // What Java reports for a process that SIGTERM ended: 128 + 15.
        assertThat(run()).isEqualTo(new Ended(143, "", ""));
    }

    @Test
    void a_machine_that_is_not_there_is_said_so() throws Exception {
        assertThat(run())
                .isEqualTo(new Ended(
                        70,
                        "",
                        "kextproof container: " + command()
                                + ": the simulated Mac does not answer: No such file or directory\n"));
    }

    @Test
    void a_command_is_interrupted_when_its_shim_is_killed() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        answering((call, invocation) -> {
            started.countDown();
            try {
                new CountDownLatch(1).await();
            } finally {
                interrupted.countDown();
            }
            return 0;
        });
        Process process = new ProcessBuilder(command().toString()).start();
        started.await();

        process.destroyForcibly();

        assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    }
}
