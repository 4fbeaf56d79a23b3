package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.shell.Account;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /usr/bin/sudo}. It asks every time: on a Mac its memory belongs to a terminal, and commands over ssh have none.
 */
final class Sudo implements Program {
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
        int refused = new SudoQuestion(machine, invocation, options).ask();
        if (refused != 0 || options.validate()) {
            return refused;
        }
        return launch(invocation, options.command(), target.orElseThrow());
    }

    private Optional<Account> account(String name) {
        if (name.equals("root") || name.equals("#0")) {
            return Optional.of(Account.ROOT);
        }
        return machine.accounts().stream()
                .filter(user -> name.equals(user.name()) || name.equals("#" + user.uid()))
                .findFirst();
    }

    private static int launch(Invocation invocation, List<String> command, Account target)
            throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(invocation.environment());
        environment.put("SUDO_USER", invocation.account().name());
        environment.put("SUDO_UID", String.valueOf(invocation.account().uid()));
        environment.put("SUDO_COMMAND", String.join(" ", command));
        environment.put("USER", target.name());
        environment.put("LOGNAME", target.name());
        Invocation started = invocation.calling(command).as(target).in(environment);
        return invocation.launcher().finds(started)
                ? invocation.launcher().launch(started)
                : Say.failing(invocation, 1, "sudo: " + command.get(0) + ": command not found");
    }
}
