package io.github.kextproof.macos;

import io.github.kextproof.mac.SudoRule;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.ssh.UploadProgress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs commands on a Mac as the login user, as root, or in the session of the user at the console.
 *
 * <p>All of them throw {@link ToolMissing} if the Mac lacks the tool and {@link ShellException} if the conversation
 * breaks; those that need sudo throw {@link SudoRefused} if sudo refuses. Any other exit status is data. Not for several
 * threads at once.
 */
public final class MacShell {
    private static final String LAUNCHCTL = "/bin/launchctl";
    private static final String SUDO = "/usr/bin/sudo";

    private final Shell shell;
    private final Sudo sudo;
    private final Duration deadline;
    private @Nullable Outcome last;

    /** @param deadline for each command that is not given its own */
    public MacShell(Shell shell, SudoRule sudo, Duration deadline) {
        this.shell = shell;
        this.sudo = new Sudo(sudo);
        this.deadline = deadline;
    }

    /** Runs a command as the login user. */
    public Outcome run(String... words) {
        return run(deadline, words);
    }

    /** The same, with a deadline of its own. */
    public Outcome run(Duration ownDeadline, String... words) {
        Outcome outcome = keep(CommandLine.of(words), ownDeadline);
        return unlessMissing(outcome, words[0]);
    }

    /** Runs a command as root. */
    public Outcome root(String... words) {
        return root(deadline, words);
    }

    /** The same, with a deadline of its own. */
    public Outcome root(Duration ownDeadline, String... words) {
        return sudo(ownDeadline, sudo.before(words), words[0]);
    }

    /** Runs a command in the console user's login session, where windows are. */
    public Outcome inSession(ConsoleUser user, String... words) {
        return inSession(deadline, user, words);
    }

    /** The same, with a deadline of its own. */
    public Outcome inSession(Duration ownDeadline, ConsoleUser user, String... words) {
        CommandLine inner =
                CommandLine.of(words).after(LAUNCHCTL, "asuser", Integer.toString(user.uid()), SUDO, "-u", user.name());
        CommandLine line = sudo.before(inner.words().toArray(String[]::new));
        return sudo(ownDeadline, line, words[0]);
    }

    /**
     * Writes a local file to the Mac as the login user, replacing what is there.
     *
     * @param target absolute path on the Mac
     * @param ownDeadline for the whole transfer
     */
    public void upload(Path file, String target, Duration ownDeadline, UploadProgress progress) {
        shell.upload(file, target, ownDeadline, progress);
    }

    /** The last command that ended, and how: for messages. */
    public Optional<Outcome> last() {
        return Optional.ofNullable(last);
    }

    private Outcome sudo(Duration ownDeadline, CommandLine line, String tool) {
        Outcome outcome = keep(line, ownDeadline);
        unlessMissing(outcome, tool);
        Sudo.refusal(outcome).ifPresent(refusal -> {
            throw refusal;
        });
        return outcome;
    }

    private Outcome keep(CommandLine line, Duration ownDeadline) {
        Outcome outcome = shell.run(line, ownDeadline);
        last = outcome;
        return outcome;
    }

    private static Outcome unlessMissing(Outcome outcome, String tool) {
        ToolMissing.in(outcome, tool).ifPresent(missing -> {
            throw missing;
        });
        return outcome;
    }
}
