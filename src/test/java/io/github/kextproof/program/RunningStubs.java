package io.github.kextproof.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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

    private RunningStubs(Path directory, Process process, Path config) {
        this.directory = directory;
        this.process = process;
        this.config = config;
    }

    /** Waits until the program says how to log in. */
    static RunningStubs start(Path directory, Path inventory) throws IOException {
        Process process = Program.start(directory, "stub", "--inventory", inventory.toString());
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        while (line != null) {
            Matcher login = LOGIN.matcher(line);
            if (login.find()) {
                return new RunningStubs(directory, process, Path.of(login.group(1)));
            }
            line = out.readLine();
        }
        throw new IOException("kextproof stub ended without saying how to log in");
    }

    /** The ssh_config file that the program wrote. */
    Path config() {
        return config;
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
                        option(options, "HostName"),
                        option(options, "Port"),
                        option(options, "User"),
                        option(options, "IdentityFile"),
                        option(options, "UserKnownHostsFile"),
                        moreKeys));
    }

    private static String option(String options, String key) {
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
