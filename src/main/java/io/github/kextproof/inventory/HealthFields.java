package io.github.kextproof.inventory;

import io.github.kextproof.document.Nearest;
import io.github.kextproof.document.Schema;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of {@code mdatp health} that the schema knows, for scripts that misspell one. */
final class HealthFields {
    private static final Pattern KEY = Pattern.compile("(health\\.(?:json\\.|text\\.)?)([A-Za-z0-9_]+)");

    private final List<String> known;

    HealthFields(Schema schema) {
        this.known = schema.keys("set").stream()
                .filter(key -> key.matches("health\\.[a-z_]+"))
                .map(key -> key.substring(key.indexOf('.') + 1))
                .toList();
    }

    /** The key with the field that was probably meant; nothing if the field is known, or resembles none. */
    Optional<String> meant(String key) {
        Matcher matcher = KEY.matcher(key);
        return matcher.matches() && !known.contains(matcher.group(2))
                ? Nearest.to(matcher.group(2), known).map(field -> matcher.group(1) + field)
                : Optional.empty();
    }
}
