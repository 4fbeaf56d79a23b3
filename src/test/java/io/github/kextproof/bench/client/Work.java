package io.github.kextproof.bench.client;

import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.SshjSsh;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * W: one login to each host and all commands there, every host on a thread of its own, as a run has it.
 *
 * <p>Arguments: a file of addresses, the private key, the known hosts, a file of commands, a directory for each host's
 * answers, and a directory for evidence; without the last, nothing is recorded.
 */
public final class Work {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** One for all, as a run has it. */
    private final SshjSsh ssh = new SshjSsh();

    private final Target target;
    private final List<CommandLine> commands;
    private final Path answers;

    private Work(Target target, List<CommandLine> commands, Path answers) {
        this.target = target;
        this.commands = commands;
        this.answers = answers;
    }

    public static void main(String... words) throws IOException, InterruptedException, ExecutionException {
        List<String> hosts = Files.readAllLines(Path.of(words[0]));
        List<CommandLine> commands = Files.readAllLines(Path.of(words[3])).stream()
                .map(line -> CommandLine.of(line.split(" ")))
                .toList();
        Evidence evidence = words.length > 5 ? Evidence.in(Path.of(words[5])) : Evidence.none();
        new Work(new Target(Path.of(words[1]), Path.of(words[2])), commands, Path.of(words[4])).on(hosts, evidence);
        // sshj's threads may outlive their connections by a moment.
        System.exit(0);
    }

    private void on(List<String> hosts, Evidence evidence) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(hosts.size());
        List<Future<?>> visits = new ArrayList<>();
        for (String host : hosts) {
            visits.add(threads.submit(() -> {
                visit(host, evidence);
                return host;
            }));
        }
        for (Future<?> visit : visits) {
            visit.get();
        }
        threads.shutdown();
    }

    private void visit(String host, Evidence evidence) throws IOException {
        Evidence.OfHost record = evidence.of(host);
        try (OutputStream proof = Files.newOutputStream(answers.resolve(host));
                Shell shell = ssh.open(target.at(host), PATIENCE, record)) {
            for (CommandLine command : commands) {
                Outcome outcome = shell.run(command, PATIENCE);
                if (!outcome.succeeded()) {
                    throw new IllegalStateException(outcome.shown());
                }
                proof.write(outcome.stdout().bytes());
            }
        }
        record.finished();
    }
}
