package io.github.kextproof.program;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.loader.openssh.OpenSSHKeyPairResourceParser;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One run over seven Macs, each of which fails in its own way with a secret in its hands: none of the secrets stands in
 * anything that the run wrote, printed, or showed in the process list. What is no secret is found by the same search.
 */
class CanaryIT {
    private static final String SCENARIO = "fresh-approval";
    /** Not secret: the Mac whose commands are looked at closely. */
    private static final Canary MAC = new Canary("a Mac's name", "failing-onboarding");

    private static final Canary WRONG_LOGIN = secret("wrong login password", "Lgn7vQ2xKp9r");
    private static final Canary WRONG_SUDO = secret("wrong sudo password, by env", "Sdo4mZ8tWc1y");
    private static final Canary WRONG_SUDO_FILE = secret("wrong sudo password, by file", "Sdf6bN3hXe5u");
    private static final Canary WRONG_PASSPHRASE = secret("wrong passphrase", "Wpp2jR7kVa8s");
    private static final Canary PASSPHRASE = secret("passphrase", "Ppr9dT5gYb3q");
    private static final Canary HOST_LOGIN = secret("the hypervisor's login", "Hyp1cM6fUo4w");
    private static final Canary PAYLOAD = secret("onboarding payload", "Onb8xL3pJi7z");

    @TempDir
    private static Path directory;

    private static Path run;
    private static int exitCode;
    private static final Map<String, Canary> SECRETS = new LinkedHashMap<>();
    private static final Set<String> PROCESSES = new HashSet<>();

    private static Canary secret(String name, String core) {
        return new Canary(name, core);
    }

    /** The whole secret: with characters that shells, JSON, YAML and HTML write differently; the core stays as it is. */
    private static String whole(Canary canary) {
        return canary.text() + "\"&<\\%é";
    }

    @BeforeAll
    static void fail_in_every_way() throws Exception {
        run = Files.createDirectories(directory.resolve("run"));
        Path stubs = Files.createDirectories(directory.resolve("stubs"));
        Path lab = Files.createDirectories(directory.resolve("lab"));
        Path script = Files.writeString(
                lab.resolve("MicrosoftDefenderATPOnboardingMacOs.py"),
                "# com.microsoft.wdav.atp.plist\nPAYLOAD = '" + whole(PAYLOAD) + "'\n");
        try (RunningStubs running = RunningStubs.start(stubs, stubInventory(stubs))) {
            Path encrypted = encrypted(Path.of(running.option(MAC.text(), "IdentityFile")), lab.resolve("key"));
            Stream.of(WRONG_LOGIN, WRONG_SUDO, WRONG_SUDO_FILE, WRONG_PASSPHRASE, PASSPHRASE, HOST_LOGIN, PAYLOAD)
                    .forEach(CanaryIT::plant);
            plant(new Canary("the right password", running.password()));
            plant(new Canary("private key", lineOf(Path.of(running.option(MAC.text(), "IdentityFile")))));
            plant(new Canary("encrypted private key", lineOf(encrypted)));
            harness(labInventory(running, lab, encrypted, script), running.password());
        }
    }

    private static void plant(Canary canary) {
        SECRETS.put(canary.name(), canary);
    }

    /** On each Mac, a command line that holds a secret would be answered by telling so. */
    private static Path stubInventory(Path stubs) throws IOException {
        String tattles = Stream.of(
                        WRONG_LOGIN, WRONG_SUDO, WRONG_SUDO_FILE, WRONG_PASSPHRASE, PASSPHRASE, HOST_LOGIN, PAYLOAD)
                .map(canary -> "      - when: {command: \"*" + canary.text() + "*\"}\n"
                        + "        then: {exit: 97, stderr: \"a secret in argv\"}\n")
                .collect(joining());
        return Files.writeString(
                stubs.resolve("stubs.yaml"),
                "type: stub\n" + product(Path.of("vms", "product", "MicrosoftDefenderATPOnboardingMacOs.py"))
                        + "macs:\n"
                        + stub("wrong-login", tattles)
                        + stub("wrong-sudo", tattles)
                        + stub("wrong-sudo-file", tattles)
                        + stub("wrong-passphrase", tattles)
                        + stub("wrong-host-login", tattles)
                        + stub(
                                "lost-connection",
                                tattles + "      - when: {command: \"python *\"}\n        then: {fault: drop}\n")
                        + stub(
                                MAC.text(),
                                tattles + "      - when: {command: \"sw_vers\"}\n"
                                        + "        then: {stdout: \"ProductName:\\tMac OS X\\nProductVersion:\\t10.15.7\\n"
                                        + "BuildVersion:\\t19H15\\n\", stderr: \"no secret in argv\"}\n"
                                        + "      - when: {command: \"python *\"}\n"
                                        + "        then: {exit: 1, stdout: '" + whole(PAYLOAD)
                                        + "', stderr: 'Traceback: "
                                        + whole(PAYLOAD) + "'}\n"));
    }

    private static String stub(String name, String script) {
        return "  - name: " + name + "\n    macos: \"10.15.7\"\n    sudo: password\n    script:\n" + script;
    }

    private static String product(Path onboarding) {
        return "product:\n  package: "
                + Path.of("vms", "product", "wdav-101.19.48.pkg").toAbsolutePath()
                + "\n  onboarding: " + onboarding.toAbsolutePath() + "\n";
    }

    private static Path labInventory(RunningStubs running, Path lab, Path encrypted, Path script) throws IOException {
        Files.writeString(lab.resolve("sudo.txt"), whole(WRONG_SUDO_FILE) + "\n");
        String key = "{key: " + running.option(MAC.text(), "IdentityFile") + "}";
        String right = "sudo: {password: env:RIGHT}";
        String host = "reset: {over-ssh: {" + place(running, "wrong-host-login")
                + ", login: {password: env:HOST_LOGIN}}, commands: [[vmrun, list]]}";
        return Files.writeString(
                lab.resolve("lab.yaml"),
                product(script)
                        + "defaults:\n  deadlines: {connect: 30s, command: 60s, settle: 5s, poll: 100ms}\nmacs:\n"
                        + mac(running, "wrong-login", "{password: env:WRONG_LOGIN}", right)
                        + mac(running, "wrong-sudo", key, "sudo: {password: env:WRONG_SUDO}")
                        + mac(running, "wrong-sudo-file", key, "sudo: {password: file:sudo.txt}")
                        + mac(
                                running,
                                "wrong-passphrase",
                                "{key: " + encrypted + ", passphrase: env:WRONG_PASSPHRASE}",
                                right)
                        + mac(running, "wrong-host-login", key, right + "\n    " + host)
                        + mac(running, "lost-connection", "{password: env:RIGHT}", right)
                        + mac(running, MAC.text(), "{key: " + encrypted + ", passphrase: env:PASSPHRASE}", right));
    }

    private static String mac(RunningStubs running, String name, String login, String more) {
        return "  - {name: " + name + ", " + place(running, name) + ", login: " + login + ", "
                + more.replace("\n    ", ", ") + "}\n";
    }

    private static String place(RunningStubs running, String name) {
        return "address: " + running.option(name, "HostName") + ", port: " + running.option(name, "Port") + ", user: "
                + running.option(name, "User") + ", host-key: {known-hosts: "
                + running.option(name, "UserKnownHostsFile") + "}";
    }

    private static Path encrypted(Path key, Path target) throws Exception {
        KeyPair pair = OpenSSHKeyPairResourceParser.INSTANCE
                .loadKeyPairs(null, NamedResource.ofName("stub"), null, Files.readString(key))
                .iterator()
                .next();
        OpenSSHKeyEncryptionContext encryption = new OpenSSHKeyEncryptionContext();
        encryption.setPassword(whole(PASSPHRASE));
        encryption.setCipherType("256");
        encryption.setCipherMode("CTR");
        encryption.setKdfRounds(2);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "test", encryption, out);
            return Files.write(target, out.toByteArray());
        }
    }

    /** From the middle of a key file, where nothing is the same in every key. */
    private static String lineOf(Path key) throws IOException {
        List<String> lines = Files.readAllLines(key);
        return lines.get(lines.size() / 2).substring(0, 40);
    }

    /** Looks at the process list whenever the program has printed a line. */
    private static void harness(Path inventory, String rightPassword) throws IOException, InterruptedException {
        Path temporary = Files.createDirectories(run.resolve("tmp"));
        ProcessBuilder builder = new ProcessBuilder(EndedRun.command(
                run,
                "--inventory",
                inventory.toString(),
                "--scenario",
                SCENARIO,
                "--report",
                run.resolve("report").toString(),
                "--json",
                run.resolve("verdicts.json").toString()));
        builder.environment()
                .putAll(Map.of(
                        "WRONG_LOGIN", whole(WRONG_LOGIN),
                        "WRONG_SUDO", whole(WRONG_SUDO),
                        "WRONG_PASSPHRASE", whole(WRONG_PASSPHRASE),
                        "PASSPHRASE", whole(PASSPHRASE),
                        "HOST_LOGIN", whole(HOST_LOGIN),
                        "RIGHT", rightPassword));
        Process process = builder.directory(run.toFile())
                .redirectError(run.resolve("err.txt").toFile())
                .start();
        StringBuilder out = new StringBuilder();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.append(line).append('\n');
                Stream.concat(Stream.of(process.toHandle()), process.descendants())
                        .forEach(CanaryIT::look);
                SECRETS.values()
                        .forEach(secret -> assertThat(secret.foundBelow(temporary))
                                .describedAs("%s in temporary files", secret.name())
                                .isEmpty());
            }
        }
        exitCode = process.waitFor();
        Files.writeString(run.resolve("out.txt"), out);
    }

    private static void look(ProcessHandle process) {
        try {
            PROCESSES.add(Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline")));
        } catch (IOException gone) {
            // It has ended meanwhile; nobody else can see it either.
        }
    }

    static Stream<String> macs() {
        return Stream.of(
                "wrong-login: lab: refuses the login: it offers",
                "wrong-sudo: lab: sudo on the Mac does not accept the password",
                "wrong-sudo-file: lab: sudo on the Mac does not accept the password",
                "wrong-passphrase: lab: the passphrase does not open it",
                "wrong-host-login: lab: refuses the login: it offers",
                "lost-connection: lab: the connection was lost while the onboarding script ran",
                "failing-onboarding: configuration: the onboarding script failed");
    }

    @ParameterizedTest
    @MethodSource("macs")
    void each_mac_fails_in_its_own_way(String expected) throws IOException {
        List<String> parts = List.of(expected.split(": ", 3));
        JsonNode journeys = new ObjectMapper()
                .readTree(run.resolve("verdicts.json").toFile())
                .path("journeys");

        assertThat(journeys)
                .filteredOn(journey -> journey.path("mac").asText().equals(parts.get(0)))
                .singleElement()
                .satisfies(journey -> {
                    assertThat(journey.path("owner").asText()).isEqualTo(parts.get(1));
                    assertThat(journey.path("message").asText()).contains(parts.get(2));
                });
        assertThat(exitCode).isEqualTo(3);
    }

    /** Results, report, verdicts, standard output and error, temporary files. */
    @Test
    void no_secret_stands_in_anything_that_the_run_wrote() {
        assertThat(SECRETS)
                .hasSize(10)
                .allSatisfy((name, secret) -> assertThat(secret.foundBelow(run)).isEmpty());
    }

    @Test
    void no_secret_stands_in_the_process_list() {
        assertThat(PROCESSES)
                .isNotEmpty()
                .allSatisfy(process -> assertThat(SECRETS.values())
                        .noneMatch(secret -> secret.isIn(process.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void no_secret_stands_in_a_command_line_that_a_mac_received() {
        assertThat(new Canary("a Mac's word for it", "a secret in argv").foundBelow(run.resolve("results")))
                .isEmpty();
    }

    @Test
    void the_search_finds_what_is_no_secret_in_each_place() throws IOException {
        assertThat(MAC.foundBelow(run.resolve("results"))).isNotEmpty();
        assertThat(MAC.foundBelow(run.resolve("report")))
                .containsExactly(run.resolve("report").resolve("index.html"));
        assertThat(MAC.isIn(Files.readAllBytes(run.resolve("verdicts.json")))).isTrue();
        assertThat(MAC.isIn(Files.readAllBytes(run.resolve("out.txt")))).isTrue();
        assertThat(PROCESSES).anyMatch(process -> process.contains(SCENARIO));
        assertThat(new Canary("a Mac's word for it", "no secret in argv").foundBelow(run.resolve("results")))
                .isNotEmpty();
    }
}
