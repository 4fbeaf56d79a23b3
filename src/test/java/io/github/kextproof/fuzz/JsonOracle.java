package io.github.kextproof.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Says whether a JSON text may be taken for both readings that decide being true, by walking it character by character.
 *
 * <p>Every member of the outermost object with one of the two names, in either spelling, must say so, and each name must
 * stand there; nothing but blanks may follow the object.
 */
public final class JsonOracle {
    private record Member(String name, String value) {}

    private final String text;
    private final List<Member> members = new ArrayList<>();
    private int at = 1;

    private JsonOracle(String object) {
        this.text = object;
    }

    /** @param text without escape codes of a terminal; what stands before the first brace does not count */
    public static boolean allowsFull(String text) {
        int start = text.indexOf('{');
        if (start < 0) {
            return false;
        }
        JsonOracle oracle = new JsonOracle(text.substring(start));
        return oracle.walk() && oracle.says("realtimeprotectionenabled") && oracle.says("realtimeprotectionavailable");
    }

    private boolean says(String bareName) {
        List<Member> named = members.stream()
                .filter(member ->
                        member.name().replace("_", "").toLowerCase(Locale.ROOT).equals(bareName))
                .toList();
        return !named.isEmpty() && named.stream().allMatch(member -> isTrue(member.value()));
    }

    /** A plain value, or one in an object. */
    private static boolean isTrue(String value) {
        if (value.startsWith("{")) {
            JsonOracle inner = new JsonOracle(value);
            inner.walk();
            String key = inner.members.stream().anyMatch(member -> member.name().equals("value")) ? "value" : "$type";
            return inner.members.stream().anyMatch(member -> member.name().equals(key))
                    && inner.members.stream()
                            .filter(member -> member.name().equals(key))
                            .allMatch(member -> isTrue(member.value()));
        }
        String word = value.startsWith("\"") ? new JsonOracle(" " + value).string() : value;
        return word.equalsIgnoreCase("true") || word.equals("1");
    }

    /** Collects the members; whether the object ends, and nothing follows it. */
    private boolean walk() {
        while (next() != '}') {
            if (next() == '\0') {
                return false;
            }
            String name = string();
            at = text.indexOf(':', at) + 1;
            if (at == 0) {
                at = text.length();
                return false;
            }
            members.add(new Member(name, value()));
            at += next() == ',' ? 1 : 0;
        }
        return text.substring(at + 1).isBlank();
    }

    private char next() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at < text.length() ? text.charAt(at) : '\0';
    }

    /** The string that begins here, with its escapes read. */
    private String string() {
        StringBuilder string = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            char c = text.charAt(at);
            if (c == '\\' && text.startsWith("u", at + 1) && at + 5 < text.length()) {
                string.append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
                at += 5;
            } else if (c == '\\') {
                at++;
                string.append('\\');
            } else {
                string.append(c);
            }
        }
        at++;
        return string.toString();
    }

    /** The value that begins here, as it is written. */
    private String value() {
        int start = at;
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                string();
                continue;
            }
            if (depth == 0 && (c == ',' || c == '}')) {
                break;
            }
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            at++;
        }
        return text.substring(start, Math.min(at, text.length())).strip();
    }
}
