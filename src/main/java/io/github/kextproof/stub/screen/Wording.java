package io.github.kextproof.stub.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** What the user interface says in one language. */
public final class Wording {
    /** The languages that stub Macs speak. */
    public static final Set<String> LANGUAGES = Set.of("en", "zh-TW", "sv-SE", "ja-JP", "it-IT", "nl-NL");

    private final Map<String, String> texts;

    private Wording(Map<String, String> texts) {
        this.texts = texts;
    }

    /** @throws IllegalArgumentException if stub Macs do not speak that language */
    public static Wording in(String locale) {
        if (!LANGUAGES.contains(locale)) {
            throw new IllegalArgumentException("'" + locale + "' is no language of stub Macs: expected one of "
                    + LANGUAGES.stream().sorted().collect(Collectors.joining(", ")));
        }
        try (InputStream in = Wording.class.getResourceAsStream(locale + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("resource " + locale + ".properties is missing");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Wording(properties.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text by its key. */
    public String say(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text '" + key + "' in this language");
        }
        return text;
    }

    /** A text that names somebody. */
    String say(String key, String name) {
        return say(key).replace("{0}", name);
    }

    /** A text of several lines. */
    List<String> lines(String key, String name) {
        return List.of(say(key, name).split("\\|", -1));
    }

    Set<String> keys() {
        return texts.keySet();
    }
}
