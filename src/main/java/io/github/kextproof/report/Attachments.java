package io.github.kextproof.report;

import io.github.kextproof.ssh.Output;
import io.github.kextproof.text.Plain;
import io.qameta.allure.model.Attachment;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Writes one journey's attachments at the moment they are handed over, each content once: what many Macs say alike is one
 * file in all of their results.
 */
final class Attachments {
    /** A text or a command's output is attached up to here; pictures are never cut. */
    static final int MOST_BYTES = 256 * 1024;

    /** How every PNG begins (PNG specification, section 5.2). */
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final ResultFiles files;
    /** What was written, by type and content; the content itself would add up where there are a thousand Macs. */
    private final Map<Content, String> sources = new HashMap<>();

    private record Content(String type, String sha256) {}

    Attachments(ResultFiles files) {
        this.files = files;
    }

    Attachment html(String name, String page) {
        return write(name, "text/html", ".html", Output.of(page));
    }

    Attachment png(String name, Output png) {
        return write(name, "image/png", ".png", png);
    }

    Attachment zip(String name, byte[] archive) {
        return write(name, "application/zip", ".zip", Output.of(archive));
    }

    /** Cut at {@link #MOST_BYTES}, which the text then says. */
    Attachment text(String name, String text) {
        return output(name, Output.of(text));
    }

    /** What a command wrote: text without escape sequences, or bytes; nothing at all makes no attachment. */
    List<Attachment> stream(String name, Output output) {
        return output.size() == 0 ? List.of() : List.of(output(name, output));
    }

    private Attachment output(String name, Output output) {
        byte[] whole = output.bytes();
        byte[] kept = whole.length <= MOST_BYTES ? whole : Arrays.copyOf(whole, MOST_BYTES);
        String note = whole.length == kept.length
                ? ""
                : String.format(Locale.ROOT, "the first %,d of %,d bytes", kept.length, whole.length);
        if (note.isEmpty() && isPng(whole)) {
            return write(name, "image/png", ".png", output);
        }
        if (!isText(kept)) {
            return write(
                    name + (note.isEmpty() ? "" : " (" + note + ")"),
                    "application/octet-stream",
                    ".bin",
                    Output.of(kept));
        }
        String plain = Plain.text(new String(kept, StandardCharsets.UTF_8));
        if (note.isEmpty()) {
            Output shown = Output.of(plain);
            return write(name, "text/plain", ".txt", shown.equals(output) ? output : shown);
        }
        return write(name, "text/plain", ".txt", Output.of(plain + "\n[cut: these are " + note + "]\n"));
    }

    /** A picture that a command printed is the same file as the evidence that is made of it. */
    private static boolean isPng(byte[] bytes) {
        return bytes.length > PNG.length && Arrays.equals(bytes, 0, PNG.length, PNG, 0, PNG.length);
    }

    /** Whether it is UTF-8 without NUL; a character cut off at the end does not count against it. */
    static boolean isText(byte[] bytes) {
        return isAscii(bytes) || isUtf8(bytes);
    }

    /** As almost everything is; a NUL is not. */
    private static boolean isAscii(byte[] bytes) {
        for (byte each : bytes) {
            if (each <= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] bytes) {
        CharBuffer characters = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), characters, false);
        return !result.isError() && characters.flip().chars().noneMatch(character -> character == 0);
    }

    private Attachment write(String name, String type, String extension, Output content) {
        String source = sources.computeIfAbsent(new Content(type, content.sha256()), fresh -> {
            String identity = fresh.type() + fresh.sha256();
            String file = source(UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)), extension);
            files.keep(file, content.bytes());
            return file;
        });
        return new Attachment().setName(name).setType(type).setSource(source);
    }

    /** The name of a file that nothing else is written to. */
    static String newSource(String extension) {
        return source(UUID.randomUUID(), extension);
    }

    /** As Allure's own attachments are named. */
    private static String source(UUID uuid, String extension) {
        return uuid + "-attachment" + extension;
    }
}
