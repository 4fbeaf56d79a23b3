package io.github.kextproof.stub.unix;

import io.github.kextproof.stub.files.FreshDisk;
import io.github.kextproof.stub.files.MacFiles;
import io.github.kextproof.stub.shell.Account;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Launcher;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Programs called one at a time, without a shell. */
final class UnixFixture {
    record Result(int status, String out, String err) {}

    static final Account QA = new Account("qa", 501);
    static final Instant NOW = Instant.parse("2021-03-04T05:06:07Z");

    final MacFiles files;
    final List<String> unknown = new ArrayList<>();
    private final UnixPrograms programs;

    UnixFixture(Path root) throws IOException {
        files = new MacFiles(root);
        FreshDisk.lay(files, "qa");
        files.know("qa", 501);
        UnixPrograms.Host host = new UnixPrograms.Host("lab-mac.local", "qa", () -> NOW, 600);
        programs = new UnixPrograms(files, host, path -> Optional.empty(), unknown::add);
    }

    /** As the login user in their home directory; the program's path is the first word. */
    Result run(String... words) throws IOException, InterruptedException {
        return run(QA, "", words);
    }

    Result run(Account account, String input, String... words) throws IOException, InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Launcher launcher = invocation -> find(invocation.argv().get(0)).run(invocation);
        int status = find(words[0])
                .run(new Invocation(
                        List.of(words),
                        account,
                        Map.of("PATH", "/usr/bin:/bin"),
                        "/Users/qa",
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        Invocation.printing(out),
                        Invocation.printing(err),
                        false,
                        launcher));
        return new Result(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private io.github.kextproof.stub.shell.Program find(String path) {
        return programs.find(path).orElseThrow(() -> new AssertionError("no program at " + path));
    }

    /** A file with this content, last changed at the fixture's time. */
    void file(String path, String content) throws IOException {
        Path real = files.real(path);
        Files.writeString(real, content);
        Files.setLastModifiedTime(real, FileTime.from(NOW));
    }
}
