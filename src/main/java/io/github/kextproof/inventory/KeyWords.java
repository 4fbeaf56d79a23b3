package io.github.kextproof.inventory;

import static io.github.kextproof.document.Words.line;
import static io.github.kextproof.document.Words.perhaps;

import io.github.kextproof.document.Words;

/** Words for keys that are wrong, missing or in the wrong place. */
final class KeyWords {
    private KeyWords() {}

    /**
     * For a key that stands in the wrong Mac.
     *
     * @param kind the only one that the key is for
     * @param actual the Mac's
     */
    static Words only(Kind kind, Kind actual, String key, String owner) {
        return Words.of(
                "'" + key + "' in " + owner + " makes sense for a " + kind.shown() + " Mac only",
                perhaps("remove it: " + reason(kind, actual, key) + "; or write 'type: " + kind.shown() + "'"));
    }

    private static String reason(Kind kind, Kind actual, String key) {
        if (key.equals(Kind.SIMULATED)) {
            return "a " + actual.shown() + " Mac is simulated anyway, and the results say so";
        }
        if (kind == Kind.LAB) {
            return key.equals("reset")
                    ? "a " + actual.shown() + " Mac starts anew for every scenario"
                    : "kextproof starts a " + actual.shown() + " Mac itself and knows how to reach it";
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

    static Words notOneApproval(String subject, String keys) {
        return Words.of(
                subject + " must name exactly one way to press Allow",
                line("expected", "one of operator, vnc, accessibility, keyboard, preapproved"),
                line("actual", keys));
    }

    static Words passphraseOfNothing(String subject) {
        return Words.of(
                "'passphrase' in " + subject + " stands without 'key'",
                perhaps("put it beside the key that it opens, or write 'password'"));
    }
}
