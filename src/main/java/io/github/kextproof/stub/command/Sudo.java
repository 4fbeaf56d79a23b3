package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.shell.Account;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /usr/bin/sudo}. It asks every time: on a Mac its memory belongs to a terminal, and commands over ssh have none.
 */
final class Sudo implements Program {
    private static final int TRIES = 3;

    private final Machine machine;

    Sudo(Machine machine) {
        this.machine = machine;
    }

    @Override
    public int run(Invocation invocation) throws IOException, InterruptedException {
        SudoOptions options = SudoOptions.parse(invocation);
        if (options.command().isEmpty() && !options.validate()) {
            return options.forget() ? 0 : Say.failing(invocation, 1, "usage: sudo -h | -K | -k | -V");
        }
        Optional<Account> target = account(options.user());
        if (target.isEmpty()) {
            Say.err(invocation, "sudo: unknown user: " + options.user());
            return Say.failing(invocation, 1, "sudo: unable to initialize policy plugin");
        }
        int refused = authenticate(invocation, options);
        if (refused != 0 || options.validate()) {
            return refused;
        }
        return launch(invocation, options.command(), target.orElseThrow());
    }

    private Optional<Account> account(String name) {
        if (name.equals("root") || name.equals("#0")) {
            return Optional.of(Account.ROOT);
        }
        Account user = machine.consoleUser();
        return name.equals(user.name()) || name.equals("#" + user.uid()) ? Optional.of(user) : Optional.empty();
    }

    private int authenticate(Invocation invocation, SudoOptions options) throws IOException, InterruptedException {
        if (invocation.account().isRoot() || !machine.definition().sudoAsks()) {
            return 0;
        }
        if (options.nonInteractive()) {
            return Say.failing(invocation, 1, "sudo: a password is required");
        }
        if (!options.fromInput() && invocation.tty().isEmpty()) {
            return Say.failing(invocation, 1, SudoWords.noTerminal(machine));
        }
        return ask(invocation, options);
    }

    private int ask(Invocation invocation, SudoOptions options) throws IOException, InterruptedException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<String> answer = answer(invocation, options);
            if (answer.isEmpty()) {
                return inputEnded(invocation, attempt);
            }
            if (answer.orElseThrow().equals(machine.definition().password())) {
                return 0;
            }
            if (attempt < TRIES - 1) {
                Say.err(invocation, "Sorry, try again.");
            }
        }
        return Say.failing(invocation, 1, SudoWords.incorrect(TRIES));
    }

    private int inputEnded(Invocation invocation, int wrong) {
        Say.err(invocation, "");
        if (SudoWords.newer(machine)) {
            Say.err(invocation, "sudo: no password was provided");
        }
        return Say.failing(invocation, 1, wrong == 0 ? "sudo: a password is required" : SudoWords.incorrect(wrong));
    }

    private static Optional<String> answer(Invocation invocation, SudoOptions options)
            throws IOException, InterruptedException {
        if (!options.fromInput()) {
            return invocation.tty().orElseThrow().askSecret(options.prompt());
        }
        invocation.stderr().print(options.prompt());
        invocation.stderr().flush();
        return line(invocation.stdin());
    }

    /** Reads no further than the end of the line: the rest belongs to the command. */
    private static Optional<String> line(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        while (next >= 0 && next != '\n') {
            bytes.write(next);
            next = in.read();
        }
        return Optional.of(bytes.toString(StandardCharsets.UTF_8));
    }

    private static int launch(Invocation invocation, List<String> command, Account target)
            throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(invocation.environment());
        environment.put("SUDO_USER", invocation.account().name());
        environment.put("SUDO_UID", String.valueOf(invocation.account().uid()));
        environment.put("SUDO_COMMAND", String.join(" ", command));
        environment.put("USER", target.name());
        environment.put("LOGNAME", target.name());
        return invocation
                .launcher()
                .launch(new Invocation(
                        command,
                        target,
                        environment,
                        invocation.directory(),
                        invocation.stdin(),
                        invocation.stdout(),
                        invocation.stderr(),
                        invocation.terminal(),
                        invocation.tty(),
                        invocation.launcher()));
    }
}
