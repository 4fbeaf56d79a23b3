package io.github.kextproof.report;

import io.github.kextproof.ssh.Output;
import io.github.kextproof.text.Plain;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.model.Attachment;
import java.io.ByteArrayInputStream;
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

/** Writes one journey's attachments, each content once, at the moment it is handed over. */
final class Attachments {
    /** A text or a command's output is attached up to here; pictures are never cut. */
    static final int MOST_BYTES = 256 * 1024;

    private final AllureLifecycle lifecycle;
    private final Map<String, String> sources = new HashMap<>();

    Attachments(AllureLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    Attachment html(String name, String page) {
        return write(name, "text/html", ".html", page.getBytes(StandardCharsets.UTF_8));
    }

    Attachment png(String name, Output png) {
        return write(name, "image/png", ".png", png.bytes());
    }

    Attachment zip(String name, byte[] archive) {
        return write(name, "application/zip", ".zip", archive);
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
        if (!isText(kept)) {
            return write(name + (note.isEmpty() ? "" : " (" + note + ")"), "application/octet-stream", ".bin", kept);
        }
        String text = Plain.text(new String(kept, StandardCharsets.UTF_8));
        String shown = note.isEmpty() ? text : text + "\n[cut: these are " + note + "]\n";
        return write(name, "text/plain", ".txt", shown.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it is UTF-8 without NUL; a character cut off at the end does not count against it. */
    static boolean isText(byte[] bytes) {
        CharBuffer characters = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), characters, false);
        return !result.isError() && characters.flip().chars().noneMatch(character -> character == 0);
    }

    private Attachment write(String name, String type, String extension, byte[] content) {
        String source = sources.computeIfAbsent(type + Subject.sha256(content), fresh -> {
            String file = newSource(extension);
            lifecycle.writeAttachment(file, new ByteArrayInputStream(content));
            return file;
        });
        return new Attachment().setName(name).setType(type).setSource(source);
    }

    /** A file name as Allure's own attachments have it. */
    static String newSource(String extension) {
        return UUID.randomUUID() + "-attachment" + extension;
    }
}
