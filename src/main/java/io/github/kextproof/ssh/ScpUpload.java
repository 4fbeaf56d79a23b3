package io.github.kextproof.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Sends one file to {@code scp -t}, which every macOS has and which needs neither a shell's redirection nor SFTP's round trips.
 *
 * <p>The protocol: the far side sends 0 whenever it is ready to go on, or else 1 or 2 and a line that says why not. This side
 * sends {@code C0644 SIZE NAME}, the file's bytes, and a 0.
 */
final class ScpUpload {
    private final Path file;
    private final SharedFile.Reading content;
    private final long total;
    private final String target;
    private final UploadProgress progress;
    private int understood;

    ScpUpload(Path file, SharedFile.Reading content, String target, UploadProgress progress) {
        this.file = file;
        this.content = content;
        this.total = content.size();
        this.target = target;
        this.progress = progress;
    }

    static CommandLine command(String target) {
        return CommandLine.of("scp", "-t", target);
    }

    /** @throws ShellException if the machine says anything but yes */
    Outcome over(Conversation conversation) throws IOException, InterruptedException {
        // While the far side starts its scp.
        WarmCipher.readyFor(total);
        boolean taken = ready(conversation)
                && tell(conversation, "C0644 " + total + " " + name() + "\n")
                && ready(conversation)
                && tellContent(conversation)
                && tell(conversation, "\0")
                && ready(conversation);
        conversation.channel().sendEnd();
        Outcome outcome = conversation.end();
        if (!taken && isNoise(outcome)) {
            throw conversation.trouble().noise(file, target, said(outcome));
        }
        if (!taken || !outcome.succeeded()) {
            throw conversation.trouble().notWritten(file, target, said(outcome), outcome.ending());
        }
        // The protocol's own bytes are nothing that a command printed.
        return new Outcome(
                outcome.command(),
                outcome.ending(),
                Output.of(""),
                outcome.stderr(),
                outcome.started(),
                outcome.took());
    }

    /** The far side only uses it if the target is a directory. */
    private String name() {
        return target.substring(target.lastIndexOf('/') + 1).replace('\n', '?');
    }

    /** Whether the far side said yes; if not, or not in time, the rest follows from how the command ends. */
    private boolean ready(Conversation conversation) throws InterruptedException {
        Capture stdout = conversation.channel().stdout();
        if (!conversation.await(() -> stdout.size() > understood) || stdout.size() <= understood) {
            return false;
        }
        boolean yes = stdout.bytes()[understood] == 0;
        if (yes) {
            understood++;
        }
        return yes;
    }

    private static boolean tell(Conversation conversation, String text) throws IOException, InterruptedException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return conversation.tell(bytes, bytes.length);
    }

    private boolean tellContent(Conversation conversation) throws IOException, InterruptedException {
        long sent = 0;
        progress.sent(sent, total);
        while (sent < total) {
            byte[] block = read(conversation);
            if (block.length == 0) {
                throw conversation.trouble().shrunk(file, total, sent);
            }
            if (!conversation.tell(block, block.length)) {
                return false;
            }
            sent += block.length;
            progress.sent(sent, total);
        }
        return true;
    }

    /** Apart from sending, so that an unreadable file is not taken for a lost connection. */
    private byte[] read(Conversation conversation) {
        try {
            return content.next();
        } catch (IOException e) {
            throw conversation.trouble().unreadable(file, e);
        }
    }

    /** Whether the first thing heard was none of the protocol's bytes: whatever printed it ran before scp. */
    private static boolean isNoise(Outcome outcome) {
        byte[] stdout = outcome.stdout().bytes();
        return stdout.length > 0 && (stdout[0] < 0 || stdout[0] > 2);
    }

    /** The lines of refusal, on whichever stream, without the protocol's bytes. */
    private String said(Outcome outcome) {
        byte[] stdout = outcome.stdout().bytes();
        String refusal = new String(stdout, understood, stdout.length - understood, StandardCharsets.UTF_8);
        String all = refusal + "\n" + outcome.stderr().text();
        return all.replaceAll("[\\x00-\\x08]", "").strip().replaceAll("\\R+", "; ");
    }
}
