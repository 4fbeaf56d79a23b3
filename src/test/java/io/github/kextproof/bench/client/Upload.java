package io.github.kextproof.bench.client;

import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.Ssh;
import io.github.kextproof.ssh.SshjSsh;
import java.io.IOException;
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
 * Sends one file to each host, all at once.
 *
 * <p>Arguments: a file of addresses, the private key, the known hosts, the file, and the directory on the hosts in which the
 * file is named by the host's address. Says at the end how many bytes this process read: {@code read N}.
 */
public final class Upload {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private Upload() {}

    public static void main(String... words) throws IOException, InterruptedException, ExecutionException {
        List<String> hosts = Files.readAllLines(Path.of(words[0]));
        Target target = new Target(Path.of(words[1]), Path.of(words[2]));
        Path file = Path.of(words[3]);
        // One for all hosts, as a run has it: what one upload reads, the others need not.
        Ssh ssh = new SshjSsh();
        ExecutorService threads = Executors.newFixedThreadPool(hosts.size());
        List<Future<?>> sent = new ArrayList<>();
        for (String host : hosts) {
            sent.add(threads.submit(() -> send(ssh, target, host, file, words[4] + "/" + host)));
        }
        for (Future<?> each : sent) {
            each.get();
        }
        System.out.println("read " + bytesRead());
        System.exit(0);
    }

    private static void send(Ssh ssh, Target target, String host, Path file, String to) {
        try (Shell shell = ssh.open(target.at(host), PATIENCE, Evidence.none().of(host))) {
            shell.upload(file, to, PATIENCE, (bytes, total) -> {});
        }
    }

    /** From files and the page cache; what came from sockets is little. */
    private static long bytesRead() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/io")).stream()
                .filter(line -> line.startsWith("rchar:"))
                .mapToLong(
                        line -> Long.parseLong(line.substring("rchar:".length()).strip()))
                .sum();
    }
}
