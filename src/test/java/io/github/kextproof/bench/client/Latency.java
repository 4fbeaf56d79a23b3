package io.github.kextproof.bench.client;

import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.SshjSsh;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * How long logging in and each command take, in milliseconds, a line each: {@code connect}, {@code first}, {@code later}.
 *
 * <p>Arguments: an address, the private key, the known hosts, how many connections, and how many commands on each.
 */
public final class Latency {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final CommandLine COMMAND = CommandLine.of("echo", "done");

    private final Target target;
    private final String address;

    private Latency(Target target, String address) {
        this.target = target;
        this.address = address;
    }

    public static void main(String... words) {
        Latency latency = new Latency(new Target(Path.of(words[1]), Path.of(words[2])), words[0]);
        // The first connection also loads the classes.
        latency.connection(Integer.parseInt(words[4]), false);
        for (int i = 0; i < Integer.parseInt(words[3]); i++) {
            latency.connection(Integer.parseInt(words[4]), true);
        }
        System.exit(0);
    }

    private void connection(int commands, boolean told) {
        long began = System.nanoTime();
        try (Shell shell =
                new SshjSsh().open(target.at(address), PATIENCE, Evidence.none().of(address))) {
            say(told, "connect", began);
            for (int i = 0; i < commands; i++) {
                long asked = System.nanoTime();
                Outcome outcome = shell.run(COMMAND, PATIENCE);
                say(told, i == 0 ? "first" : "later", asked);
                if (!outcome.succeeded() || !outcome.stdout().text().equals("done\n")) {
                    throw new IllegalStateException(outcome.shown());
                }
            }
        }
    }

    private static void say(boolean told, String what, long began) {
        if (told) {
            System.out.printf(Locale.ROOT, "%s %.3f%n", what, (System.nanoTime() - began) / 1e6);
        }
    }
}
