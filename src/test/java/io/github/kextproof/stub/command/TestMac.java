package io.github.kextproof.stub.command;

import io.github.kextproof.stub.files.MacFiles;
import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.machine.StubDefinition;
import io.github.kextproof.stub.shell.Account;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import io.github.kextproof.stub.shell.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A simulated Mac with its commands, and a launcher in place of the shell. */
final class TestMac {
    private static final Account QA = new Account("qa", 501);

    final ManualTime time = new ManualTime();
    final List<String> unknown = new ArrayList<>();
    final Machine machine;
    private final MacPrograms programs;
    private Optional<Terminal> tty = Optional.empty();

    private TestMac(StubDefinition definition, Path directory) {
        this.machine = Machine.boot(definition, new MacFiles(directory), time);
        this.programs = MacPrograms.of(machine, unknown::add);
    }

    static TestMac catalina(Path directory) {
        return new TestMac(definition("10.15.7", "x86_64", "en", "none", false, "never"), directory);
    }

    static TestMac with(StubDefinition definition, Path directory) {
        return new TestMac(definition, directory);
    }

    static StubDefinition definition(
            String macos, String architecture, String locale, String enrollment, boolean sudoAsks, String person) {
        return new StubDefinition(
                "mac-01",
                macos,
                architecture,
                locale,
                enrollment,
                "qa",
                "secret",
                List.of(),
                sudoAsks,
                1,
                person,
                Duration.ZERO);
    }

    TestMac at(Terminal terminal) {
        tty = Optional.of(terminal);
        return this;
    }

    Ran asQa(String... words) {
        return run(QA, "", words);
    }

    Ran asRoot(String... words) {
        return run(Account.ROOT, "", words);
    }

    Ran asQaWithInput(String input, String... words) {
        return run(QA, input, words);
    }

    Ran run(Account account, String input, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try {
            int exit = launch(new Invocation(
                    List.of(words),
                    account,
                    Map.of("PATH", "/usr/bin:/bin:/usr/sbin:/sbin"),
                    "/tmp",
                    new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                    Invocation.printing(out),
                    Invocation.printing(err),
                    tty.isPresent(),
                    tty,
                    this::launch));
            return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private int launch(Invocation invocation) throws IOException, InterruptedException {
        String name = invocation.argv().get(0);
        Optional<Program> program = name.startsWith("/")
                ? find(name)
                : Stream.of(invocation.environment().getOrDefault("PATH", "").split(":", -1))
                        .flatMap(folder -> find(folder + "/" + name).stream())
                        .findFirst();
        if (program.isEmpty()) {
            invocation.stderr().print("bash: " + name + ": command not found\n");
            return 127;
        }
        return program.orElseThrow().run(invocation);
    }

    private Optional<Program> find(String path) {
        return switch (path) {
            case "/usr/bin/whoami" ->
                Optional.of(invocation -> {
                    invocation.stdout().print(invocation.account().name() + "\n");
                    return 0;
                });
            case "/bin/cat" ->
                Optional.of(invocation -> {
                    invocation.stdin().transferTo(invocation.stdout());
                    return 0;
                });
            default -> programs.find(path);
        };
    }

    /** Puts a stub package on the Mac. */
    TestMac holding(String path, String version) {
        return holding(
                path,
                List.of(
                        "kextproof stub package 1",
                        "identifier: com.microsoft.wdav",
                        "title: Microsoft Defender ATP",
                        "version: " + version,
                        "team: UBF8T346G9",
                        "signed by: Developer ID Installer: Microsoft Corporation (UBF8T346G9)",
                        ""));
    }

    TestMac holding(String path, List<String> lines) {
        try {
            Path file = machine.files().real(path);
            Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
            Files.writeString(file, String.join("\n", lines));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    /** With the product installed through installer(8). */
    TestMac installed(String version) {
        holding("/tmp/wdav.pkg", version);
        Ran ran = asRoot("/usr/sbin/installer", "-pkg", "/tmp/wdav.pkg", "-target", "/");
        if (ran.exit() != 0) {
            throw new AssertionError(ran.toString());
        }
        return this;
    }

    TestMac onboarded() {
        holding("/Library/Application Support/Microsoft/Defender/com.microsoft.wdav.atp.plist", List.of("x"));
        return this;
    }

    Path real(String path) {
        return machine.files().real(path);
    }
}
