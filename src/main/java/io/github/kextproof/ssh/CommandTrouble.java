package io.github.kextproof.ssh;

import io.github.kextproof.mac.Access;
import io.github.kextproof.ssh.ShellException.Kind;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The words for a command whose conversation broke. */
final class CommandTrouble {
    private static final int LONGEST_COMMAND = 300;
    private static final String LOST_ADVICE = "did the Mac sleep, restart or leave the network? See its system.log";
    private static final String STILL_RUNNING = "what it started may still run there, above all as root;"
            + " raise the deadline if the machine is merely slow";

    private final Access access;
    private final CommandLine command;
    private final Deadline deadline;

    CommandTrouble(Access access, CommandLine command, Deadline deadline) {
        this.access = access;
        this.command = command;
        this.deadline = deadline;
    }

    ShellException tooLate(CommandChannel channel) {
        if (channel.ending().isPresent()) {
            String what = about("ended with " + channel.ending().get() + ", but something it started held its output"
                    + " open until the deadline of " + deadline + "; " + lastPrinted(channel));
            return new ShellException(
                    Kind.DEADLINE, what, "start what runs in the background with its output redirected");
        }
        String what = about("did not end within its deadline of " + deadline + "; " + lastPrinted(channel));
        return new ShellException(unended(channel), what, STILL_RUNNING);
    }

    private ShellException.Unended unended(CommandChannel channel) {
        return new ShellException.Unended(command, deadline.span(), lastPrinted(channel));
    }

    ShellException noSession() {
        String what = about("was not started: no session was opened within its deadline of " + deadline);
        return new ShellException(Kind.DEADLINE, what, "is the machine overloaded, or the deadline too short?");
    }

    ShellException lost(CommandChannel channel, Throwable cause) {
        if (deadline.passed()) {
            return tooLate(channel);
        }
        String what =
                about("was cut off after " + bytes(channel) + " of output: the connection was lost, " + Loss.of(cause));
        return new ShellException(Kind.CONNECTION_LOST, what, lostAdvice(cause), cause);
    }

    ShellException notStarted(Throwable cause) {
        if (deadline.passed()) {
            return noSession();
        }
        String what = about("was not started: the connection was lost, " + Loss.of(cause));
        return new ShellException(Kind.CONNECTION_LOST, what, lostAdvice(cause), cause);
    }

    private static String lostAdvice(Throwable cause) {
        return Loss.cause(cause, HopLost.class).isPresent() ? HopTrouble.advice() : LOST_ADVICE;
    }

    ShellException afterTheEnd() {
        String what = about("was not started: this connection has ended");
        return new ShellException(Kind.CONNECTION_LOST, what, LOST_ADVICE);
    }

    ShellException refused(String reason) {
        String what = about("was refused by the machine: " + reason);
        String advice = "see MaxSessions and ForceCommand in the machine's sshd_config";
        return new ShellException(Kind.CONNECTION_LOST, what, advice);
    }

    ShellException cut(CommandChannel channel) {
        String what = about("ended without an exit status after " + bytes(channel)
                + " of output, which may be incomplete; " + lastPrinted(channel));
        return new ShellException(Kind.OUTPUT_CUT, what, "run it again; if it stays so, see the machine's system.log");
    }

    ShellException flooded(CommandChannel channel) {
        String what = about("was stopped after " + bytes(channel) + " of output; " + lastPrinted(channel));
        return new ShellException(Kind.OUTPUT_FLOOD, what, "let it write to a file there, or filter what it prints");
    }

    ShellException interrupted(Throwable cause) {
        String what = about("was left alone before it ended, because this thread was interrupted");
        return new ShellException(Kind.INTERRUPTED, what, STILL_RUNNING, cause);
    }

    ShellException unreadable(Path file, Exception cause) {
        String why = cause instanceof NoSuchFileException ? "there is no such file" : Loss.of(cause);
        String what = access.shown() + ": " + file + " was not uploaded, it cannot be read here: " + why;
        return new ShellException(Kind.UPLOAD_REFUSED, what, "check the file and its path in the inventory", cause);
    }

    ShellException shrunk(Path file, long total, long sent) {
        String what = access.shown() + ": " + file + " was not uploaded, it became shorter meanwhile: " + sent
                + " bytes instead of " + total;
        return new ShellException(Kind.UPLOAD_REFUSED, what, "upload it when nothing writes to it any more");
    }

    /** @param said the machine's own words, or none */
    ShellException notWritten(Path file, String target, String said, Ending ending) {
        String words = said.isEmpty() ? "it gave no reason" : "it said '" + said + "'";
        String what = access.shown() + ": " + file + " was not written to " + target + ": " + words + ", " + ending;
        String advice = "check the folder's owner and the free space there: ls -ld and df -h";
        return new ShellException(Kind.UPLOAD_REFUSED, what, advice);
    }

    /** @param said what was printed where scp's protocol was expected */
    ShellException noise(Path file, String target, String said) {
        String what = access.shown() + ": " + file + " was not written to " + target
                + ": the login's start-up files print something on standard output, where scp's protocol was expected: '"
                + said + "'";
        String advice = "the login's start-up files (.zshenv, .zshrc, .bashrc, .profile) must print nothing without a"
                + " terminal: take it out there, or put it behind [ -t 1 ]";
        return new ShellException(Kind.UPLOAD_REFUSED, what, advice);
    }

    private String about(String whatHappened) {
        return access.shown() + ": `" + shortened(command.quoted()) + "` " + whatHappened;
    }

    /** Whoever reads the message must see what happened, which stands behind the command; the transcript has it whole. */
    private static String shortened(String line) {
        return line.length() <= LONGEST_COMMAND
                ? line
                : line.substring(0, LONGEST_COMMAND / 2) + " [...] "
                        + line.substring(line.length() - LONGEST_COMMAND / 2);
    }

    private static String bytes(CommandChannel channel) {
        return channel.tail().written() + " bytes";
    }

    private String lastPrinted(CommandChannel channel) {
        if (command.hasSecretOutput()) {
            return "what it printed may hold a secret and is not quoted";
        }
        String tail = channel.tail().shown(command.input());
        return tail.isEmpty() ? "it had printed nothing" : "it last printed '" + tail + "'";
    }
}
