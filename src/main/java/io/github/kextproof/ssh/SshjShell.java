package io.github.kextproof.ssh;

import io.github.kextproof.mac.Access;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import net.schmizz.sshj.SSHClient;

/** A shell over one sshj connection. */
final class SshjShell implements Shell {
    /** What a blocked socket may overshoot a deadline by, and a disconnect may take. */
    private static final Duration LENIENCE = Duration.ofSeconds(2);

    private final Access access;
    private final SSHClient client;
    private final GreetedSocket socket;
    private final Sessions sessions;
    private final CommandLog log;
    private final LongSupplier nanoTime;
    private final SharedFiles files;
    private final AtomicBoolean closed;
    /** sshj notices a lost connection a moment after the command that suffered from it. */
    private final AtomicBoolean lost;

    /**
     * @param client connected and logged in
     * @param nanoTime by which its commands' deadlines pass
     * @param files where what it uploads is read
     */
    SshjShell(
            Access access,
            SSHClient client,
            GreetedSocket socket,
            CommandLog log,
            LongSupplier nanoTime,
            SharedFiles files) {
        this.access = access;
        this.client = client;
        this.socket = socket;
        this.sessions = new Sessions(client.getConnection(), true);
        this.log = log;
        this.nanoTime = nanoTime;
        this.files = files;
        this.closed = new AtomicBoolean();
        this.lost = new AtomicBoolean();
    }

    private SshjShell(SshjShell first, CommandLog log) {
        this.access = first.access;
        this.client = first.client;
        this.socket = first.socket;
        // It is used now and then: a session opened ahead would be one more for nothing.
        this.sessions = new Sessions(client.getConnection(), false);
        this.log = log;
        this.nanoTime = first.nanoTime;
        this.files = first.files;
        this.closed = new AtomicBoolean(true);
        this.lost = first.lost;
    }

    /**
     * Asks for the first session with the login and does not wait for it; if there is none, the first command says so.
     *
     * @param within how long the line may be too full to ask: seconds would not do where a thousand Macs are called at once
     */
    SshjShell ready(Duration within) {
        Guard guard = Guard.over(socket, within.plus(LENIENCE));
        try (guard) {
            sessions.openAhead();
            socket.acknowledgeAtOnce();
        } catch (IOException e) {
            // The connection is gone; the first command says why it was not started.
        }
        return this;
    }

    @Override
    public Shell beside(CommandLog otherLog) {
        return new SshjShell(this, otherLog);
    }

    private interface Talk {
        Outcome with(Conversation conversation) throws IOException, InterruptedException;
    }

    @Override
    public Outcome run(CommandLine command, Duration within) {
        Deadline deadline = Deadline.in(within, nanoTime);
        return logged(
                command,
                deadline,
                () -> converse(command, deadline, conversation -> {
                    conversation.tellInput();
                    return conversation.end();
                }));
    }

    @Override
    public void upload(Path file, String target, Duration within, UploadProgress progress) {
        Deadline deadline = Deadline.in(within, nanoTime);
        CommandLine command = ScpUpload.command(target);
        var unused = logged(command, deadline, () -> {
            try (SharedFile.Reading content = files.read(file)) {
                ScpUpload upload = new ScpUpload(file, content, target, progress);
                return converse(command, deadline, upload::over);
            } catch (IOException e) {
                throw new CommandTrouble(access, command, deadline).unreadable(file, e);
            }
        });
    }

    private Outcome logged(CommandLine command, Deadline deadline, Supplier<Outcome> action) {
        Outcome outcome;
        try {
            outcome = action.get();
        } catch (ShellException e) {
            if (e.kind() == ShellException.Kind.CONNECTION_LOST) {
                lost.set(true);
            }
            log.broke(command, e, deadline.elapsed());
            throw e;
        }
        log.ran(outcome);
        return outcome;
    }

    private Outcome converse(CommandLine command, Deadline deadline, Talk talk) {
        CommandTrouble trouble = new CommandTrouble(access, command, deadline);
        if (lost.get() || !client.isConnected()) {
            throw trouble.afterTheEnd();
        }
        Guard guard = Guard.over(socket, deadline.left().plus(LENIENCE));
        try (guard) {
            CommandChannel channel = sessions.start(command.quoted(), deadline).orElseThrow(trouble::noSession);
            Conversation conversation = new Conversation(command, channel, sessions, socket, deadline, trouble);
            return attend(conversation, talk, trouble);
        } catch (Sessions.SessionRefused e) {
            throw trouble.refused(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw trouble.notStarted(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw trouble.interrupted(e);
        }
    }

    /** Whatever breaks the conversation, the command's channel does not stay open. */
    private Outcome attend(Conversation conversation, Talk talk, CommandTrouble trouble) throws InterruptedException {
        boolean ended = false;
        try {
            sessions.openAhead();
            Outcome outcome = talk.with(conversation);
            ended = true;
            return outcome;
        } catch (IOException e) {
            throw trouble.lost(conversation.channel(), e);
        } finally {
            if (!ended) {
                conversation.abandon();
            }
        }
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        // The disconnect message may find the line blocked.
        Guard guard = Guard.over(socket, LENIENCE);
        try (guard) {
            Guard.closeQuietly(client);
        }
        sessions.breakOff();
    }
}
