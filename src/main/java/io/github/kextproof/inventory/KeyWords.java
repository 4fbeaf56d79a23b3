package io.github.kextproof.inventory;

import static io.github.kextproof.inventory.Words.line;
import static io.github.kextproof.inventory.Words.meant;
import static io.github.kextproof.inventory.Words.perhaps;
import static io.github.kextproof.inventory.Words.quoted;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/** Words for keys that are wrong, missing or in the wrong place. */
final class KeyWords {
    private KeyWords() {}

    /** @param otherwise a further line, for a key that resembles none of the allowed ones */
    static Words unknown(String key, String owner, Collection<String> allowed, String otherwise) {
        Optional<String> nearest = Nearest.to(key, allowed);
        return Words.of(
                "unknown key " + quoted(key) + " in " + owner + meant(nearest),
                line("allowed", shown(key, allowed)),
                nearest.isPresent() ? "" : otherwise);
    }

    /** Of the many fields of health only their common form, unless one of them is meant. */
    private static String shown(String key, Collection<String> allowed) {
        String health = "health.";
        boolean one = key.startsWith(health);
        TreeSet<String> shown = new TreeSet<>(allowed);
        shown.removeIf(other -> other.startsWith(health) != one && other.startsWith(health));
        if (shown.size() < allowed.size()) {
            shown.add(health + "FIELD");
        }
        return String.join(", ", shown);
    }

    static Words duplicate(String key, String owner, Place first) {
        return Words.of(
                "duplicate key " + quoted(key) + " in " + owner + "; the first is in line " + first.line(),
                perhaps("remove one of them"));
    }

    static Words missing(String key, String owner, Hint hint) {
        return Words.of(
                owner + " lacks '" + key + "'",
                line("expected", hint.description()),
                perhaps("add '" + key + ": " + hint.example() + "'"));
    }

    /** @param kind the only one that the key is for; the Mac is of the other */
    static Words only(Kind kind, String key, String owner) {
        return Words.of(
                "'" + key + "' in " + owner + " makes sense for a " + kind.shown() + " Mac only",
                perhaps("remove it: " + reason(kind, key) + "; or write 'type: " + kind.shown() + "'"));
    }

    private static String reason(Kind kind, String key) {
        if (kind == Kind.LAB) {
            return key.equals("reset")
                    ? "a stub Mac starts anew for every scenario"
                    : "kextproof starts a stub Mac itself and knows how to reach it";
        }
        return Kind.KNOWN_TO_THE_MAC.contains(key)
                ? "kextproof asks the Mac itself"
                : "nobody can tell a real Mac how to behave";
    }

    static Words onlyButThereIsNone(Kind kind, String key) {
        return Words.of(
                "'" + key + "' in defaults makes sense for " + kind.shown() + " Macs only, and there is none",
                perhaps("remove it, or write 'type: " + kind.shown() + "' at the top"));
    }

    static Words checksumOfNothing(String owner) {
        return Words.of(
                "'sha256' in " + owner + " stands without 'package'",
                perhaps("put it beside the package whose checksum it is"));
    }

    static Words notOneLogin(String subject, String keys) {
        return Words.of(
                subject + " must name exactly one way to log in",
                line("expected", "one of agent, key, password"),
                line("actual", keys));
    }

    static Words passphraseOfNothing(String subject) {
        return Words.of(
                "'passphrase' in " + subject + " stands without 'key'",
                perhaps("put it beside the key that it opens, or write 'password'"));
    }
}
