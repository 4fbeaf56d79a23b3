package io.github.kextproof.defender;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses the listing of {@code mdatp health} (snake_case, from 101.05.17) and {@code mdatp --health} (camelCase, before).
 *
 * <p>The column of the colon differs between versions and lines that begin with ATTENTION may stand before the listing, so
 * only the first colon of a line counts; lines that are no field are passed over.
 */
final class HealthText {
    private static final Pattern TERMINAL_CODES = Pattern.compile("\u001B\\[[0-9;?]*[A-Za-z]");
    private static final Pattern FIELD =
            Pattern.compile("\\s*([A-Za-z][A-Za-z0-9_]*)\\s*:\\s*(.*?)\\s*(\\[managed\\])?\\s*");

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Set<String> managed = new LinkedHashSet<>();
    private final List<String> attentions = new ArrayList<>();

    private HealthText() {}

    /** @throws UnreadableHealth if the text holds no real-time protection, or says two things of one key */
    static MdatpHealth parse(String text) {
        HealthText listing = new HealthText();
        TERMINAL_CODES.matcher(text).replaceAll("").lines().forEach(listing::line);
        if (!listing.fields.containsKey(MdatpHealth.ENABLED) && !listing.fields.containsKey(MdatpHealth.AVAILABLE)) {
            throw UnreadableHealth.noHealthIn(text);
        }
        return new MdatpHealth(listing.fields, listing.managed, listing.attentions);
    }

    private void line(String line) {
        if (line.startsWith("ATTENTION")) {
            attentions.add(line.strip());
            return;
        }
        Matcher matcher = FIELD.matcher(line);
        if (matcher.matches()) {
            field(HealthKeys.snakeCase(matcher.group(1)), unquoted(matcher.group(2)), matcher.group(3) != null);
        }
    }

    private void field(String key, String value, boolean isManaged) {
        String earlier = fields.putIfAbsent(key, value);
        if (earlier != null && !earlier.equals(value)) {
            throw new UnreadableHealth("mdatp says two things of " + key + ": " + earlier + " and " + value);
        }
        if (isManaged) {
            managed.add(key);
        }
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
