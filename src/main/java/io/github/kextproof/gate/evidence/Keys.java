package io.github.kextproof.gate.evidence;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The keys of one object, each of which may come once. Case makes no difference, since it makes none to Allure's own reader: of
 * {@code status} and {@code Status} nobody could say which counts.
 */
final class Keys {
    /** Nearly all objects have fewer keys, and there are millions of them. */
    private static final int FEW = 24;

    private final String owner;
    private final List<String> few = new ArrayList<>(4);
    private final Set<String> many = new HashSet<>(0);

    /** @param owner what complaints put before a key */
    Keys(String owner) {
        this.owner = owner;
    }

    /** The next key in lower case, after which the parser is at its value; empty at the end of the object. */
    String next(JsonParser in) throws IOException, Unreadable {
        for (String key = in.nextFieldName(); key != null; key = in.nextFieldName()) {
            String lower = key.toLowerCase(Locale.ROOT);
            if (!isNew(lower)) {
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

    private boolean isNew(String key) {
        if (many.isEmpty()) {
            if (few.contains(key)) {
                return false;
            }
            if (few.size() < FEW) {
                return few.add(key);
            }
            many.addAll(few);
        }
        return many.add(key);
    }
}
