package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.machine.SudoRule;
import io.github.kextproof.stub.shell.Account;
import io.github.kextproof.stub.shell.Invocation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Whether sudo lets somebody do what they asked for: its rules, and its question for the password. */
final class SudoQuestion {
    private static final int TRIES = 3;

    private final Machine machine;
    private final Invocation invocation;
    private final SudoOptions options;
    private final SudoWords words;

    SudoQuestion(Machine machine, Invocation invocation, SudoOptions options) {
        this.machine = machine;
        this.invocation = invocation;
        this.options = options;
        this.words = new SudoWords(machine);
    }

    /** @return 0, or the status to exit with once it has said why */
    int ask() throws IOException, InterruptedException {
        if (invocation.account().isRoot()) {
            return 0;
        }
        return switch (machine.conditions().sudo().says()) {
            // sudo -v wants the password unless every rule does without (sudoers(5), verifypw), and Apple's for admins
            // does not.
            case NOPASSWD -> options.validate() ? authenticate() : 0;
            case PASSWORD, WRONG_PASSWORD -> isForOneself() ? 0 : authenticate();
            case EXPIRED -> expired();
            case TERMINAL -> invocation.tty().isPresent() ? 0 : Say.failing(invocation, 1, words.terminal());
            case NOT_ALLOWED -> notAllowed();
        };
    }

    /** Nobody has to prove to sudo that they may do what they can do anyway (sudo's check.c). */
    private boolean isForOneself() {
        Account caller = invocation.account();
        return !options.validate()
                && (options.user().equals(caller.name()) || options.user().equals("#" + caller.uid()));
    }

    /** The right password of an account that has to choose another one first. */
    private int expired() throws IOException, InterruptedException {
        int refused = machine.definition().sudoAsks() ? authenticate() : 0;
        return refused != 0 ? refused : Say.failing(invocation, 1, words.expired());
    }

    /** sudo wants to know who asks before it says no. */
    private int notAllowed() throws IOException, InterruptedException {
        int refused = machine.definition().sudoAsks() ? authenticate() : 0;
        return refused != 0 ? refused : Say.failing(invocation, 1, words.notAllowed(invocation.account(), options));
    }

    private int authenticate() throws IOException, InterruptedException {
        if (options.nonInteractive()) {
            return Say.failing(invocation, 1, words.passwordRequired());
        }
        if (!options.fromInput() && invocation.tty().isEmpty()) {
            return Say.failing(invocation, 1, words.noTerminal());
        }
        return askUpToThreeTimes();
    }

    private int askUpToThreeTimes() throws IOException, InterruptedException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<String> answer = answer();
            if (answer.isEmpty()) {
                return inputEnded(attempt);
            }
            if (isRight(answer.orElseThrow())) {
                return 0;
            }
            if (attempt < TRIES - 1) {
                Say.err(invocation, words.tryAgain());
            }
        }
        return Say.failing(invocation, 1, words.incorrect(TRIES));
    }

    private boolean isRight(String answer) {
        return machine.conditions().sudo().says() != SudoRule.Says.WRONG_PASSWORD
                && answer.equals(machine.definition().password());
    }

    private int inputEnded(int wrong) {
        Say.err(invocation, "");
        if (words.newer()) {
            Say.err(invocation, "sudo: no password was provided");
        }
        return Say.failing(invocation, 1, wrong == 0 ? words.passwordRequired() : words.incorrect(wrong));
    }

    private Optional<String> answer() throws IOException, InterruptedException {
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
}
