package io.github.kextproof.stub.shell;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A running program's view of its surroundings.
 *
 * @param argv the name it was called by, then its arguments
 * @param account whom it runs as
 * @param environment as the program sees it
 * @param directory absolute working directory on the Mac
 * @param terminal whether standard input is a terminal
 * @param tty the terminal of the login, if it has one, to ask for a password at; there even when standard input is a pipe
 * @param launcher starts another program from inside this one, as sudo does
 */
public record Invocation(
        List<String> argv,
        Account account,
        Map<String, String> environment,
        String directory,
        InputStream stdin,
        PrintStream stdout,
        PrintStream stderr,
        boolean terminal,
        Optional<Terminal> tty,
        Launcher launcher) {
    public Invocation {
        argv = List.copyOf(argv);
        environment = Map.copyOf(environment);
    }

    /** Without a terminal to ask at. */
    public Invocation(
            List<String> argv,
            Account account,
            Map<String, String> environment,
            String directory,
            InputStream stdin,
            PrintStream stdout,
            PrintStream stderr,
            boolean terminal,
            Launcher launcher) {
        this(argv, account, environment, directory, stdin, stdout, stderr, terminal, Optional.empty(), launcher);
    }

    /** A stream that writes UTF-8 with line feeds, whatever the platform. */
    public static PrintStream printing(OutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    /** The arguments without the name. */
    public List<String> arguments() {
        return argv.subList(1, argv.size());
    }

    /** The same surroundings for another program. */
    public Invocation calling(List<String> otherArgv) {
        return new Invocation(
                otherArgv, account, environment, directory, stdin, stdout, stderr, terminal, tty, launcher);
    }

    /** The same surroundings with another standard output. */
    public Invocation writing(OutputStream other) {
        return new Invocation(
                argv, account, environment, directory, stdin, printing(other), stderr, terminal, tty, launcher);
    }

    /** The same surroundings under another account. */
    public Invocation as(Account other) {
        return new Invocation(argv, other, environment, directory, stdin, stdout, stderr, terminal, tty, launcher);
    }

    /** The same surroundings with another environment. */
    public Invocation in(Map<String, String> otherEnvironment) {
        return new Invocation(
                argv, account, otherEnvironment, directory, stdin, stdout, stderr, terminal, tty, launcher);
    }
}
