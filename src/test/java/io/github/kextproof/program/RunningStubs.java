package io.github.kextproof.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code kextproof stub} in a process of its own, and how to reach its Macs as if they stood in a lab. */
final class RunningStubs implements AutoCloseable {
    private static final Pattern LOGIN = Pattern.compile("ssh -F (\\S+) (\\S+)");

    private final Path directory;
    private final Process process;
    private final Path config;
    private final String said;

    private RunningStubs(Path directory, Process process, Path config, String said) {
        this.directory = directory;
        this.process = process;
        this.config = config;
        this.said = said;
    }

    /** Waits until the program says how to log in. */
    static RunningStubs start(Path directory, Path inventory) throws IOException {
        Process process = Program.start(directory, "stub", "--inventory", inventory.toString());
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        String line = out.readLine();
        while (line != null) {
            Matcher login = LOGIN.matcher(line);
            if (login.find()) {
                return new RunningStubs(directory, process, Path.of(login.group(1)), said.toString());
            }
            said.append(line).append('\n');
            line = out.readLine();
        }
        throw new IOException("kextproof stub ended without saying how to log in");
    }

    /** The ssh_config file that the program wrote. */
    Path config() {
        return config;
    }

    /** Of every account on the Macs, for ssh and for sudo. */
    String password() {
        Matcher password = Pattern.compile("\\(for sudo too\\) is (\\S+):").matcher(said);
        if (!password.find()) {
            throw new IllegalStateException("no password is in " + said);
        }
        return password.group(1);
    }

    /** What the ssh_config file says of one Mac. */
    String option(String mac, String key) {
        try {
            String options = Files.readString(config);
            return find(options.substring(options.indexOf("Host " + mac + "\n")), key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An inventory in which a stub Mac is a real one, as far as anybody can tell. */
    Path asLab(String name, String moreKeys) throws IOException {
        String options = Files.readString(config);
        Path product = Path.of("vms", "product").toAbsolutePath();
        return Files.writeString(directory.resolve("lab.yaml"), """
                product:
                  package: %s/wdav-101.19.48.pkg
                  onboarding: %s/MicrosoftDefenderATPOnboardingMacOs.py
                macs:
                  - name: %s
                    address: %s
                    port: %s
                    user: %s
                    login: {key: %s}
                    host-key: {known-hosts: %s}
                    %s
                """.formatted(
                        product,
                        product,
                        name,
                        find(options, "HostName"),
                        find(options, "Port"),
                        find(options, "User"),
                        find(options, "IdentityFile"),
                        find(options, "UserKnownHostsFile"),
                        moreKeys));
    }

    private static String find(String options, String key) {
        Matcher matcher = Pattern.compile("\\b" + key + " (\\S+)").matcher(options);
        if (!matcher.find()) {
            throw new IllegalStateException(key + " is not in " + options);
        }
        return matcher.group(1);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
