package io.github.kextproof.gate.evidence;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The keys of one object, each of which may come once. Case makes no difference, since it makes none to Allure's own reader: of
 * {@code status} and {@code Status} nobody could say which counts.
 */
final class Keys {
    private final String owner;
    private final Set<String> seen = new HashSet<>();

    /** @param owner what complaints put before a key */
    Keys(String owner) {
        this.owner = owner;
    }

    /** The next key in lower case, after which the parser is at its value; empty at the end of the object. */
    String next(JsonParser in) throws IOException, Unreadable {
        for (String key = in.nextFieldName(); key != null; key = in.nextFieldName()) {
            String lower = key.toLowerCase(Locale.ROOT);
            if (!seen.add(lower)) {
                throw new Unreadable(EvidenceWords.twice(owner + key));
            }
            in.nextToken();
            if (!lower.isEmpty()) {
                return lower;
            }
            Json.skip(in);
        }
        return "";
    }
}
