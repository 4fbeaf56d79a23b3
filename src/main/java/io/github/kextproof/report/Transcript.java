package io.github.kextproof.report;

import io.github.kextproof.ssh.Output;
import io.github.kextproof.text.Plain;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The whole conversation with a Mac as one text file, every line of it on disk before the next command runs.
 *
 * <p>Times are the controller's, in UTC. {@code |} starts a line of standard output, {@code !} one of standard error. An
 * answer that is the same as the one before to the same command is only named.
 */
final class Transcript {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path file;
    /** What each command was answered last. */
    private final Map<String, Said> before = new HashMap<>();

    private record Said(Instant when, String answer) {}

    /** @param file gets created, with this heading */
    Transcript(Path file, String heading, Instant began) {
        this.file = file;
        append("# " + heading + ", " + began + "\n");
    }

    void step(String name, Instant when) {
        append("\n== " + Plain.oneLine(name) + "  [" + TIME.format(when) + "]\n");
    }

    void note(String text, Instant when) {
        append(TIME.format(when) + "  -- " + Plain.oneLine(text) + "\n");
    }

    void ran(Ran ran) {
        Said said = new Said(ran.started(), ran.answer().identity());
        Said last = before.put(ran.command(), said);
        String head =
                TIME.format(ran.started()) + "  $ " + Plain.text(ran.command()).replace("\n", "\n    ") + "\n";
        String body = last != null && last.answer().equals(said.answer())
                ? "  the same answer as at " + TIME.format(last.when()) + "\n"
                : answer(ran.answer());
        append(head + body + ending(ran));
    }

    /** All that was written so far, cut to its end if it is longer than that. */
    byte[] end(int most) {
        try (RandomAccessFile written = new RandomAccessFile(file.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(most, written.length())];
            written.seek(written.length() - end.length);
            written.readFully(end);
            return end;
        } catch (IOException unreadable) {
            throw new ReportException(
                    "cannot read the transcript back from " + file
                            + ": leave the --results directory alone during a run",
                    unreadable);
        }
    }

    private static String ending(Ran ran) {
        return "  " + ran.answer().ending() + " after " + Elapsed.words(ran.took()) + "\n";
    }

    private static String answer(Ran.Answer answer) {
        if (answer instanceof Ran.Answer.Given given) {
            return stream("  | ", given.stdout()) + stream("  ! ", given.stderr());
        }
        return "  # " + Plain.text(((Ran.Answer.Lost) answer).message()).replace("\n", "\n  # ") + "\n";
    }

    private static String stream(String mark, Output output) {
        if (output.size() == 0) {
            return "";
        }
        byte[] bytes = output.bytes();
        if (!Attachments.isText(bytes)) {
            return mark + "[" + bytes.length + " bytes that are not text, SHA-256 " + output.sha256() + "]\n";
        }
        return mark + Plain.text(output.text()).stripTrailing().replace("\n", "\n" + mark) + "\n";
    }

    private void append(String text) {
        // Not through a channel, which would break off where a cancelled journey's thread was interrupted.
        try (OutputStream out = new FileOutputStream(file.toFile(), true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            throw new ReportException(
                    "cannot write the transcript to " + file
                            + ": free space there, or choose another --results directory",
                    unwritable);
        }
    }
}
