package io.github.kextproof.gate.evidence;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Reads {@code environment.properties}: in UTF-8, or else in ISO 8859-1, which Java's own writers of such files use. */
final class Environment {
    private Environment() {}

    static Map<String, List<String>> read(byte[] bytes) throws Unreadable {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text(bytes)));
        } catch (IllegalArgumentException escape) {
            throw new Unreadable(EvidenceWords.BAD_ESCAPE);
        } catch (IOException impossible) {
            throw new UncheckedIOException("text in memory can be read", impossible);
        }
        Map<String, List<String>> entries = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> entries.put(name, List.of(properties.getProperty(name, ""))));
        return entries;
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
