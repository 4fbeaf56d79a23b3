package io.github.kextproof.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.kextproof.stub.MacPlan;
import io.github.kextproof.stub.StubLab;
import io.github.kextproof.stub.machine.StubDefinition;
import io.github.kextproof.stub.server.Endpoint;
import io.github.kextproof.stub.server.LoginKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The clients that people use, as far as they are installed, against a container Mac; see container-mac.md. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientsContainerIT {
    private static final String NAME = "clients";
    private static final String PASSWORD = "correct horse";
    private static final int DEADLINE_SECONDS = 60;

    private LoginKey key;
    private StubLab lab;
    private Path config;
    private Path inventory;

    private Path here;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        here = directory;
        key = LoginKey.generate();
        StubDefinition definition = new StubDefinition(
                NAME,
                "10.15.7",
                "x86_64",
                "en",
                "none",
                "qa",
                PASSWORD,
                List.of(key.authorizedKeysLine()),
                true,
                1,
                "never",
                Duration.ZERO,
                List.of());
        lab = StubLab.start(List.of(new MacPlan(definition, true)), 0, System.err::println);
        Endpoint mac = lab.mac(NAME).endpoint();
        Path known = Files.writeString(here.resolve("known_hosts"), mac.knownHostsLine() + "\n");
        config = Files.writeString(
                here.resolve("config"),
                "Host " + NAME + "\n HostName " + mac.address() + "\n Port " + mac.port() + "\n User " + mac.user()
                        + "\n IdentityFile " + key.file() + "\n IdentitiesOnly yes\n UserKnownHostsFile " + known
                        + "\n LogLevel ERROR\n");
        inventory = Files.writeString(
                here.resolve("hosts"),
                NAME + " ansible_ssh_common_args='-F " + config + "' ansible_become_password='" + PASSWORD + "'\n");
    }

    @AfterAll
    void stop() {
        if (lab != null) {
            lab.close();
        }
        if (key != null) {
            key.close();
        }
    }

    private Answer call(String input, String... words) throws IOException, InterruptedException {
        boolean there = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(":", -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, words[0])));
        if (!there) {
            System.err.println("CLIENT LEFT OUT: " + words[0] + " is not installed");
        }
        assumeTrue(there, words[0] + " is not installed");
        Path out = here.resolve("out");
        Path err = here.resolve("err");
        Path in = Files.writeString(here.resolve("in"), input);
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("ANSIBLE_NOCOLOR", "1");
        builder.environment().put("ANSIBLE_HOME", here.resolve("ansible").toString());
        builder.environment()
                .put("ANSIBLE_LOCAL_TEMP", here.resolve("ansible-local").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", words) + " still runs after " + DEADLINE_SECONDS + " s");
        }
        return new Answer(
                String.valueOf(process.exitValue()),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private Answer client(String program, String... words) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(program, "-F", config.toString()));
        all.addAll(List.of(words));
        return call("", all.toArray(String[]::new));
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(here.resolve(name), content);
    }

    @Test
    void ssh_runs_a_command() throws IOException, InterruptedException {
        assertThat(client("ssh", NAME, "sw_vers -productVersion; echo well >&2; exit 7"))
                .isEqualTo(new Answer("7", "10.15.7\n", "well\n"));
    }

    @Test
    void ssh_with_a_terminal_holds_a_conversation() throws IOException, InterruptedException {
        Answer answer = call("sw_vers -productVersion\nexit 5\n", "ssh", "-F", config.toString(), "-tt", NAME);

        assertThat(answer.status()).isEqualTo("5");
        assertThat(answer.out()).contains("\r\n10.15.7\r\n");
    }

    @Test
    void sudo_asks_at_a_terminal() throws IOException, InterruptedException {
        Answer answer = call(PASSWORD + "\n", "ssh", "-F", config.toString(), "-tt", NAME, "sudo id -un");

        assertThat(answer.status()).isEqualTo("0");
        assertThat(answer.out()).contains("Password:").endsWith("root\r\n");
    }

    @Test
    void scp_carries_files_in_both_protocols() throws IOException, InterruptedException {
        Path file = file("a file", "carried\n");

        assertThat(client("scp", file.toString(), NAME + ":/tmp/by sftp").status())
                .isEqualTo("0");
        assertThat(client("scp", "-O", file.toString(), NAME + ":'/tmp/by scp'").status())
                .isEqualTo("0");

        assertThat(client("ssh", NAME, "cat '/tmp/by sftp' '/tmp/by scp'").out())
                .isEqualTo("carried\ncarried\n");
    }

    @Test
    void scp_is_refused_where_nobody_may_write() throws IOException, InterruptedException {
        Answer answer = client("scp", file("refused", "x").toString(), NAME + ":/Library/");

        assertThat(answer.status()).isEqualTo("1");
        assertThat(answer.err()).contains("Permission denied");
    }

    @Test
    void sftp_puts_and_gets() throws IOException, InterruptedException {
        Path file = file("there", "and back\n");
        Path back = here.resolve("back");

        Answer answer = call(
                "put \"" + file + "\" \"on the Mac\"\nget \"on the Mac\" \"" + back + "\"\nrm \"on the Mac\"\n",
                "sftp",
                "-F",
                config.toString(),
                "-b",
                "-",
                NAME);

        assertThat(answer.status()).isEqualTo("0");
        assertThat(back).hasContent("and back\n");
    }

    @Test
    void rsync_goes_both_ways() throws IOException, InterruptedException {
        Path tree = Files.createDirectories(here.resolve("tree/below"));
        Files.writeString(tree.resolve("file"), "synchronized\n");
        String ssh = "ssh -F " + config;

        assertThat(call("", "rsync", "-a", "-e", ssh, here.resolve("tree") + "/", NAME + ":/tmp/tree/")
                        .status())
                .isEqualTo("0");
        assertThat(call("", "rsync", "-a", "-e", ssh, NAME + ":/tmp/tree/", here.resolve("again") + "/")
                        .status())
                .isEqualTo("0");

        assertThat(here.resolve("again/below/file")).hasContent("synchronized\n");
    }

    @Test
    void ansible_runs_raw_commands() throws IOException, InterruptedException {
        Answer answer = ansible("-m", "raw", "-a", "sw_vers -productVersion");

        assertThat(answer.status()).isEqualTo("0");
        assertThat(answer.out()).contains("rc=0").contains("10.15.7");
    }

    @Test
    void ansible_becomes_root_by_password() throws IOException, InterruptedException {
        Answer answer = ansible("-m", "raw", "-b", "-a", "id -un");

        assertThat(answer.out()).contains("rc=0").contains("root");
    }

    @Test
    void ansible_runs_scripts() throws IOException, InterruptedException {
        Path script = file("three.sh", "#!/bin/bash\necho \"$# argument: $1\"\nexit 3\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));

        Answer answer = ansible("-m", "script", "-a", script + " 'one two'");

        assertThat(answer.status()).isEqualTo("2");
        assertThat(answer.out()).contains("\"rc\": 3").contains("1 argument: one two");
    }

    private Answer ansible(String... words) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("ansible", "-i", inventory.toString(), NAME));
        all.addAll(List.of(words));
        return call("", all.toArray(String[]::new));
    }
}
