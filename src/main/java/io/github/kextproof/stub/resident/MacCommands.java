package io.github.kextproof.stub.resident;

import io.github.kextproof.stub.server.Mishaps;
import io.github.kextproof.stub.shell.Account;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import io.github.kextproof.stub.shell.Programs;
import io.github.kextproof.stub.shell.UnknownCommands;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs the machine's program for a shim, as the script wants it. */
final class MacCommands implements ShimServer.Commands {
    /** What a shell reports for a program that a broken pipe ended. */
    private static final int BROKEN_PIPE = 141;

    private static final int SIMULATION_FAILED = 70;

    private final Programs own;
    private final Mishaps mishaps;
    private final UnknownCommands unknown;

    MacCommands(Programs own, Mishaps mishaps, UnknownCommands unknown) {
        this.own = own;
        this.mishaps = mishaps;
        this.unknown = unknown;
    }

    @Override
    public void run(ShimCall call, Account account, ShimLine line) throws IOException, InterruptedException {
        Becoming becoming = new Becoming(line);
        Invocation plain = call.invocation(account, line, becoming);
        Invocation invocation = plain.writing(mishaps.dressed(plain.stdout()));
        Programs programs = mishaps.programs(real(becoming).or(own), new ShimWire(line, call.pid()));
        Optional<Program> program = places(call.path())
                .flatMap(path -> programs.find(path).stream())
                .findFirst();
        int status = program.isPresent() ? run(program.get(), invocation) : refuse(call, invocation);
        invocation.stdout().flush();
        plain.stdout().flush();
        if (!becoming.isDone()) {
            line.exit(status);
        }
    }

    /** Linux has one directory where a Mac has two: a command of /bin is found in /usr/bin, and the other way round. */
    private static Stream<String> places(String path) {
        return path.startsWith("/usr/") && !path.startsWith("/usr/local/")
                ? Stream.of(path, path.substring("/usr".length()))
                : Stream.of(path, "/usr" + path);
    }

    /** Those that stood at the shims' places before, where a script wants to meet them. */
    private static Programs real(Becoming becoming) {
        return path -> MovedAway.of(path).map(moved -> invocation -> becoming.launch(moved.toString(), invocation));
    }

    private int run(Program program, Invocation invocation) throws InterruptedException {
        try {
            return program.run(invocation);
        } catch (IOException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            return BROKEN_PIPE;
        } catch (RuntimeException e) {
            unknown.met(String.join(" ", invocation.argv()) + " (" + e + ")");
            invocation.stderr().print(invocation.argv().get(0) + ": the simulation failed: " + e + "\n");
            return SIMULATION_FAILED;
        }
    }

    /** A Mac has it, and this one does not simulate it. */
    private int refuse(ShimCall call, Invocation invocation) {
        unknown.met(String.join(" ", call.argv()));
        invocation.stderr().print("kextproof stub: not simulated: " + String.join(" ", call.argv()) + "\n");
        return 127;
    }
}
