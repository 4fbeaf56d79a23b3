package io.github.kextproof.stub.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shell that an account of the Mac gets when it logs in. */
public final class LoginShell {
    /** What sshd on macOS gives a session that no login shell prepared: mdatp's directory is not in it. */
    private static final String PLAIN_PATH = "/usr/bin:/bin:/usr/sbin:/sbin";
    /** What path_helper(8) makes of it for a login shell. */
    private static final String LOGIN_PATH = "/usr/local/bin:" + PLAIN_PATH;

    private final Surroundings surroundings;
    private final Account account;
    private final Map<String, String> session;

    /** @param session environment variables that come with the connection, such as LANG and SSH_CLIENT */
    public LoginShell(Surroundings surroundings, Account account, Map<String, String> session) {
        this.surroundings = surroundings;
        this.account = account;
        this.session = Map.copyOf(session);
    }

    /**
     * Runs one line, as {@code ssh host line} does.
     *
     * @return the exit status
     * @throws InterruptedException if the connection ended meanwhile
     */
    public int run(String line, Streams io, Optional<Terminal> tty) throws InterruptedException {
        String name = surroundings.dialect().shown();
        return shell(name, Voice.Source.ARGUMENT, PLAIN_PATH, tty).run(line, io);
    }

    /**
     * Runs what is typed, or piped in, until the input ends or an exit.
     *
     * @return the exit status
     * @throws InterruptedException if the connection ended meanwhile
     */
    public int converse(Streams io, Optional<Terminal> tty) throws InterruptedException {
        Voice.Source source = io.terminal() ? Voice.Source.PROMPT : Voice.Source.INPUT;
        Dialect dialect = surroundings.dialect();
        String name = dialect == Dialect.BASH ? "-bash" : dialect.shown();
        return new Conversation(shell(name, source, LOGIN_PATH, tty), io.terminal()).run(io);
    }

    private Interpreter shell(String name, Voice.Source source, String path, Optional<Terminal> tty) {
        Map<String, String> environment = new HashMap<>(session);
        environment.put("HOME", account.home());
        environment.put("LOGNAME", account.name());
        environment.put("MAIL", "/var/mail/" + account.name());
        environment.put("PATH", path);
        environment.put("PWD", account.home());
        environment.put("SHELL", surroundings.dialect().path());
        environment.put("USER", account.name());
        ShellState state = new ShellState(account, environment, account.home(), List.of(name));
        return new Interpreter(surroundings, new Voice(surroundings.dialect(), name, source, 1), state, tty);
    }
}
