package io.github.kextproof.gate.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads a file's JSON token by token; whatever is wrong with it as JSON becomes a reason. */
final class Json {
    /** Each step in a step takes two levels. */
    static final int DEEPEST = 1000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            // Hostile keys cost time then, but raise no error of their own.
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .build();

    private Json() {}

    /** Reads an object whose opening brace has been read, up to its closing one. */
    @FunctionalInterface
    interface Visit<T> {
        T read(JsonParser in) throws IOException, Unreadable;
    }

    static <T> T object(byte[] bytes, Visit<T> visit) throws Unreadable {
        refuseWhatIsNoText(bytes);
        try (JsonParser in = FACTORY.createParser(bytes)) {
            return whole(in, visit);
        } catch (JsonEOFException end) {
            throw new Unreadable(EvidenceWords.cutOff(bytes.length));
        } catch (StreamConstraintsException limit) {
            throw new Unreadable(
                    String.valueOf(limit.getMessage()).contains("nesting depth")
                            ? EvidenceWords.TOO_DEEP
                            : EvidenceWords.TOO_LONG);
        } catch (JsonProcessingException garbage) {
            throw new Unreadable(reason(garbage, bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory can be read", impossible);
        }
    }

    private static void refuseWhatIsNoText(byte[] bytes) throws Unreadable {
        if (bytes.length == 0) {
            throw new Unreadable(EvidenceWords.EMPTY);
        }
        // Jackson would take zeroes in the first bytes for UTF-16 or UTF-32.
        for (int i = 0; i < Math.min(4, bytes.length); i++) {
            if (bytes[i] == 0) {
                throw new Unreadable(EvidenceWords.ZEROES);
            }
        }
        Utf8.check(bytes);
    }

    private static <T> T whole(JsonParser in, Visit<T> visit) throws IOException, Unreadable {
        JsonToken first = in.nextToken();
        if (first == null) {
            throw new Unreadable(EvidenceWords.BLANK);
        }
        if (first != JsonToken.START_OBJECT) {
            throw new Unreadable(EvidenceWords.notAnObject(kind(first)));
        }
        T value = visited(in, visit);
        // What follows is only looked at, not read: it may be anything.
        long end = in.currentLocation().getByteOffset();
        try {
            if (in.nextToken() == null) {
                return value;
            }
        } catch (JsonProcessingException garbage) {
            throw new Unreadable(EvidenceWords.goesOn(end));
        }
        throw new Unreadable(EvidenceWords.goesOn(end));
    }

    /** Of a file that is damaged that is said first, whatever the values before the damage are. */
    private static <T> T visited(JsonParser in, Visit<T> visit) throws IOException, Unreadable {
        try {
            return visit.read(in);
        } catch (Unreadable value) {
            while (in.nextToken() != null) {
                in.skipChildren();
            }
            throw value;
        }
    }

    private static String reason(JsonProcessingException garbage, byte[] bytes) {
        int length = bytes.length;
        long offset = garbage.getLocation() == null ? 0 : garbage.getLocation().getByteOffset();
        if (offset >= length
                || isHalfAWord(new String(bytes, (int) offset, length - (int) offset, StandardCharsets.UTF_8))) {
            return EvidenceWords.cutOff(length);
        }
        return EvidenceWords.notJson(offset);
    }

    /** Jackson takes tru at the end of a file for a wrong word rather than for the end. */
    private static boolean isHalfAWord(String rest) {
        return "true".startsWith(rest) || "false".startsWith(rest) || "null".startsWith(rest);
    }

    /** Passes over the value that the parser is at. */
    static void skip(JsonParser in) throws IOException {
        in.skipChildren();
    }

    /** As people call it. */
    static String kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "text";
            case VALUE_TRUE, VALUE_FALSE -> "a truth value";
            case VALUE_NULL -> "null";
            default -> "a number";
        };
    }
}
