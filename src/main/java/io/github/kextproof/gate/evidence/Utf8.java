package io.github.kextproof.gate.evidence;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Tells whether bytes are UTF-8; Jackson does not look at all of what it passes over. */
final class Utf8 {
    private static final int AT_A_TIME = 8192;

    private Utf8() {}

    /** A character that is cut off at the end is not complained of: that is for whoever misses what follows. */
    static void check(byte[] bytes) throws Unreadable {
        int start = 0;
        while (start < bytes.length && bytes[start] >= 0) {
            start++;
        }
        if (start < bytes.length) {
            check(bytes, start);
        }
    }

    /** @param start of the first character that is not ASCII */
    private static void check(byte[] bytes, int start) throws Unreadable {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(Math.min(AT_A_TIME, bytes.length - start + 1));
        CoderResult result = decoder.decode(in, out, false);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, false);
        }
        if (result.isError()) {
            throw new Unreadable(EvidenceWords.notUtf8(in.position()));
        }
    }
}
