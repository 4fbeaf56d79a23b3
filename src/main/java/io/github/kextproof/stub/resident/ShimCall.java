package io.github.kextproof.stub.resident;

import io.github.kextproof.stub.shell.Account;
import io.github.kextproof.stub.shell.Invocation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a shim says of the command that it stands for.
 *
 * @param path the command's absolute place
 * @param arguments without the name
 * @param pid the shim's
 * @param terminal whether its standard input is one
 */
record ShimCall(
        String path,
        List<String> arguments,
        Map<String, String> environment,
        String directory,
        long pid,
        boolean terminal) {
    ShimCall {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** Reads up to the frame that says go; empty if the shim ended before. */
    static Optional<ShimCall> read(ShimLine line) throws IOException {
        List<String> argv = List.of();
        Map<String, String> environment = new HashMap<>();
        String directory = "/";
        String[] process = {"0", "0"};
        for (Optional<Frame> next = line.next(); next.isPresent(); next = line.next()) {
            Frame frame = next.get();
            switch (frame.kind()) {
                case 'A' -> argv = frame.items();
                case 'E' -> frame.items().forEach(entry -> put(environment, entry));
                case 'C' -> directory = frame.text();
                case 'T' -> process = frame.text().split(" ", 2);
                case 'G' -> {
                    return Optional.of(new ShimCall(
                            argv.get(0),
                            argv.subList(1, argv.size()),
                            environment,
                            directory,
                            Long.parseLong(process[0]),
                            process[1].equals("1")));
                }
                default -> throw new IOException("a shim began with '" + frame.kind() + "'");
            }
        }
        return Optional.empty();
    }

    private static void put(Map<String, String> environment, String entry) {
        int equals = entry.indexOf('=');
        if (equals > 0) {
            environment.put(entry.substring(0, equals), entry.substring(equals + 1));
        }
    }

    /** By the name alone, as it was found along PATH. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    List<String> argv() {
        List<String> argv = new ArrayList<>(List.of(name()));
        argv.addAll(arguments);
        return argv;
    }

    /** The call as the machine's programs see it; what they start, the shim becomes. */
    Invocation invocation(Account account, ShimLine line, Becoming becoming) {
        return new Invocation(
                argv(),
                account,
                environment,
                directory,
                line.standardInput(),
                Invocation.printing(line.stream('1')),
                Invocation.printing(line.stream('2')),
                terminal,
                becoming);
    }
}
