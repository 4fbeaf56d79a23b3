package io.github.kextproof.macos;

import io.github.kextproof.mac.SudoRule;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.ssh.UploadProgress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs commands on a Mac as the login user, as root, or in the session of the user at the console.
 *
 * <p>The name of the method says what a lost connection means. A command that is <em>asked</em> is harmless to repeat: it
 * only reads, or does nothing the second time (mkdir -p, open); if its answer is lost, it is asked again on a new connection,
 * at most twice. A command that is <em>run</em> changes the Mac and is never repeated by itself: its caller gets the
 * exception, looks at the Mac and decides. No command is repeated after its deadline.
 *
 * <p>All of them throw {@link ToolMissing} if the Mac lacks the tool and {@link ShellException} if the conversation
 * breaks; those that need sudo throw {@link SudoRefused} if sudo refuses. Any other exit status is data. Not for several
 * threads at once.
 */
public final class MacShell {
    private static final int MOST_REPEATS = 2;
    private static final String LAUNCHCTL = "/bin/launchctl";

    private final Connection connection;
    private final Sudo sudo;
    private final Duration deadline;
    private @Nullable Outcome last;

    /** @param deadline for each command that is not given its own */
    public MacShell(Connection connection, SudoRule sudo, Duration deadline) {
        this.connection = connection;
        this.sudo = new Sudo(sudo);
        this.deadline = deadline;
    }

    /** Over one connection that nothing replaces: nothing is repeated. */
    public MacShell(Shell shell, SudoRule sudo, Duration deadline) {
        this(Connection.over(shell), sudo, deadline);
    }

    /** Asks the Mac something as the login user. */
    public Outcome ask(String... words) {
        return ask(deadline, words);
    }

    /** The same, with a deadline of its own. */
    public Outcome ask(Duration ownDeadline, String... words) {
        return answered(asked(CommandLine.of(words), ownDeadline), words[0]);
    }

    /** Asks the Mac something as root. */
    public Outcome askAsRoot(String... words) {
        return answeredBySudo(asked(sudo.before(words), deadline), words[0]);
    }

    /** Asks the Mac something in the console user's login session, where windows are. */
    public Outcome askInSession(ConsoleUser user, String... words) {
        return answeredBySudo(asked(inSessionOf(user, words), deadline), words[0]);
    }

    /** Runs a command as the login user. */
    public Outcome run(String... words) {
        return run(deadline, words);
    }

    /** The same, with a deadline of its own. */
    public Outcome run(Duration ownDeadline, String... words) {
        return answered(once(CommandLine.of(words), ownDeadline), words[0]);
    }

    /** Runs a command as root. */
    public Outcome root(String... words) {
        return root(deadline, words);
    }

    /** The same, with a deadline of its own. */
    public Outcome root(Duration ownDeadline, String... words) {
        return answeredBySudo(once(sudo.before(words), ownDeadline), words[0]);
    }

    /** Runs a command as the login user whose output may hold a secret: nobody but the caller gets to see it. */
    public Outcome runInSecret(Duration ownDeadline, String... words) {
        return answered(once(CommandLine.of(words).withSecretOutput(), ownDeadline), words[0]);
    }

    /** The same as root. */
    public Outcome rootInSecret(Duration ownDeadline, String... words) {
        return answeredBySudo(once(sudo.before(words).withSecretOutput(), ownDeadline), words[0]);
    }

    /** The same, with the deadline of an ordinary command. */
    public Outcome rootInSecret(String... words) {
        return rootInSecret(deadline, words);
    }

    /** Runs a command in the console user's login session, where windows are. */
    public Outcome inSession(ConsoleUser user, String... words) {
        return inSession(deadline, user, words);
    }

    /** The same, with a deadline of its own. */
    public Outcome inSession(Duration ownDeadline, ConsoleUser user, String... words) {
        return answeredBySudo(once(inSessionOf(user, words), ownDeadline), words[0]);
    }

    /**
     * Writes a local file to the Mac as the login user, replacing what is there; never repeated by itself.
     *
     * @param target absolute path on the Mac
     * @param ownDeadline for the whole transfer
     */
    public void upload(Path file, String target, Duration ownDeadline, UploadProgress progress) {
        try {
            connection.shell().upload(file, target, ownDeadline, progress);
        } catch (ShellException e) {
            throw noted(e);
        }
    }

    /** The last command that ended, and how: for messages. */
    public Optional<Outcome> last() {
        return Optional.ofNullable(last);
    }

    /** What a line from here is about: the command without the sudo and launchctl that lead to it. */
    public static CommandLine behindSudo(CommandLine line) {
        List<String> words = line.words();
        int from = Sudo.leads(words) ? words.indexOf("--") + 1 : 0;
        // launchctl asuser UID sudo -u NAME
        from += words.get(from).equals(LAUNCHCTL) ? 6 : 0;
        return CommandLine.of(words.subList(from, words.size()).toArray(String[]::new));
    }

    private CommandLine inSessionOf(ConsoleUser user, String... words) {
        CommandLine inner = CommandLine.of(words)
                .after(LAUNCHCTL, "asuser", Integer.toString(user.uid()), Sudo.PATH, "-u", user.name());
        return sudo.before(inner.words().toArray(String[]::new));
    }

    private Outcome asked(CommandLine line, Duration ownDeadline) {
        for (int repeats = 0; ; repeats++) {
            try {
                return once(line, ownDeadline);
            } catch (ShellException e) {
                if (!e.isLoss()) {
                    throw e;
                }
                if (repeats == MOST_REPEATS) {
                    String tried = e.getMessage() + "; it was tried " + (MOST_REPEATS + 1) + " times";
                    throw new ShellException(e.kind(), tried, e.advice(), e);
                }
                connection.repeating(line, e);
            }
        }
    }

    private Outcome once(CommandLine line, Duration ownDeadline) {
        try {
            Outcome outcome = connection.shell().run(line, ownDeadline);
            last = outcome;
            return outcome;
        } catch (ShellException e) {
            throw noted(e);
        }
    }

    private ShellException noted(ShellException e) {
        if (e.isLoss()) {
            connection.giveUp(e);
        }
        return e;
    }

    private static Outcome answeredBySudo(Outcome outcome, String tool) {
        answered(outcome, tool);
        Sudo.refusal(outcome).ifPresent(refusal -> {
            throw refusal;
        });
        return outcome;
    }

    private static Outcome answered(Outcome outcome, String tool) {
        ToolMissing.in(outcome, tool).ifPresent(missing -> {
            throw missing;
        });
        return outcome;
    }
}
