package io.github.kextproof.ssh;

import io.github.kextproof.mac.Secret;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** One command on its channel, from its start to its ending, within one deadline. */
final class Conversation {
    /** How long a command may take to heed the signal TERM once its deadline has passed, before KILL follows. */
    private static final Duration GRACE = Duration.ofMillis(500);
    /** How long one packet may wait for the kernel to take it; longer than it takes keep-alives to notice a dead peer. */
    private static final Duration STALL = Duration.ofSeconds(25);

    private final CommandLine command;
    private final CommandChannel channel;
    private final Sessions sessions;
    private final Closeable socket;
    private final Deadline deadline;
    private final CommandTrouble trouble;
    private final Instant started = Instant.now();

    Conversation(
            CommandLine command,
            CommandChannel channel,
            Sessions sessions,
            Closeable socket,
            Deadline deadline,
            CommandTrouble trouble) {
        this.command = command;
        this.channel = channel;
        this.sessions = sessions;
        this.socket = socket;
        this.deadline = deadline;
        this.trouble = trouble;
    }

    CommandChannel channel() {
        return channel;
    }

    CommandTrouble trouble() {
        return trouble;
    }

    /** The secret and a newline, then the end of the input. */
    void tellInput() throws IOException, InterruptedException {
        if (command.input().isPresent()) {
            Secret secret = command.input().get();
            byte[] line = (secret.reveal() + "\n").getBytes(StandardCharsets.UTF_8);
            var unused = tell(line, line.length);
        }
        channel.sendEnd();
    }

    /** False if the command ended before it read all of that; whether that matters is for its exit status to say. */
    boolean tell(byte[] bytes, int length) throws IOException, InterruptedException {
        Duration patience = STALL.compareTo(deadline.left()) < 0 ? STALL : deadline.left();
        Guard guard = Guard.over(socket, patience.plus(GRACE));
        try (guard) {
            return channel.send(bytes, length, deadline);
        }
    }

    /** Waits for the ending, reading all the while. */
    Outcome end() throws InterruptedException {
        boolean told = await(() -> false);
        if (channel.flooded()) {
            throw trouble.flooded(channel);
        }
        if (channel.refusal().isPresent()) {
            throw trouble.refused(channel.refusal().get());
        }
        if (!told) {
            throw trouble.tooLate(channel);
        }
        if (channel.loss().isPresent()) {
            throw trouble.lost(channel, channel.loss().get());
        }
        Ending ending = channel.ending().orElseThrow(() -> trouble.cut(channel));
        Output stdout = Output.owning(channel.stdout().bytes());
        Output stderr = Output.owning(channel.stderr().bytes());
        return new Outcome(command, ending, stdout, stderr, started, deadline.elapsed());
    }

    /** Waits until it is so or nothing more will come; false if the deadline passes first. */
    boolean await(BooleanSupplier so) throws InterruptedException {
        BooleanSupplier enough = () -> so.getAsBoolean()
                || channel.over()
                || channel.flooded()
                || channel.refusal().isPresent();
        return channel.await(enough, deadline);
    }

    /** Ends the command as far as the machine lets us, without waiting for it. */
    void abandon() {
        try {
            channel.abandon(Deadline.in(GRACE));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // The connection is gone, and with it the channel; what is thrown next says why.
        } finally {
            sessions.linger(channel);
        }
    }
}
