package io.github.kextproof.defender;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parses the listing of {@code mdatp health} (snake_case, from 101.05.17) and {@code mdatp --health} (camelCase, before).
 *
 * <p>The column of the colon differs between versions and lines that begin with ATTENTION may stand before the listing, so
 * only the first colon of a line counts. Lines that are no field are passed over, unless they begin with the name of a
 * reading that decides: what was cut off there could have been the truth.
 */
final class HealthText {
    private static final String ATTENTION = "ATTENTION";
    private static final String MANAGED = "[managed]";

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Set<String> managed = new LinkedHashSet<>();
    private final List<String> attentions = new ArrayList<>();

    private HealthText() {}

    /** @throws UnreadableHealth if the text holds no real-time protection, or says two things of one key */
    static MdatpHealth parse(String text) {
        HealthText listing = new HealthText();
        Printed.readable(text).lines().map(Printed::stripped).forEach(listing::line);
        if (!listing.fields.containsKey(MdatpHealth.ENABLED) && !listing.fields.containsKey(MdatpHealth.AVAILABLE)) {
            throw UnreadableHealth.noHealthIn(text);
        }
        return new MdatpHealth(listing.fields, listing.managed, listing.attentions);
    }

    /** By hand, not by a pattern: one that looks for blanks at both ends of a value takes hours on a long line of them. */
    private void line(String line) {
        if (line.startsWith(ATTENTION)) {
            attentions.add(line);
            return;
        }
        String word = line.substring(0, endOfWord(line));
        String rest = Printed.stripped(line.substring(word.length()));
        if (rest.startsWith(":") && startsWithLetter(word)) {
            field(HealthKeys.snakeCase(word), Printed.stripped(rest.substring(1)));
        } else if (MdatpHealth.decides(HealthKeys.snakeCase(word))) {
            throw new UnreadableHealth("mdatp printed no value of " + HealthKeys.snakeCase(word));
        }
    }

    private void field(String key, String printed) {
        boolean isManaged = printed.endsWith(MANAGED);
        String bare = isManaged ? Printed.stripped(printed.substring(0, printed.length() - MANAGED.length())) : printed;
        String value = unquoted(bare);
        String earlier = fields.putIfAbsent(key, value);
        if (earlier != null && !earlier.equals(value)) {
            throw UnreadableHealth.twoThings(key, earlier, value);
        }
        if (isManaged) {
            managed.add(key);
        }
    }

    private static int endOfWord(String line) {
        int end = 0;
        while (end < line.length() && isOfAKey(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfAKey(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '_';
    }

    private static boolean startsWithLetter(String word) {
        return !word.isEmpty() && isLetter(word.charAt(0));
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
