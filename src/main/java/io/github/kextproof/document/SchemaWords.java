package io.github.kextproof.document;

import static io.github.kextproof.document.Words.line;
import static io.github.kextproof.document.Words.meant;
import static io.github.kextproof.document.Words.perhaps;
import static io.github.kextproof.document.Words.quoted;

import java.util.Collection;
import java.util.Optional;

/** Words for keys and values that are not as the schema wants them. */
public final class SchemaWords {
    private static final String HOW_TO_REFER =
            perhaps("keep it elsewhere and write env:NAME (an environment variable), file:PATH (a file)"
                    + " or {command: [PROGRAM, WORD]} (what a program prints)");

    private SchemaWords() {}

    /** @param otherwise a further line, for a key that resembles none of the allowed ones */
    static Words unknown(String key, Value owner, Collection<String> allowed, String otherwise) {
        Optional<String> nearest = Nearest.to(key, allowed);
        return Words.of(
                "unknown key " + quoted(key) + " in " + owner.shown() + meant(nearest),
                line("allowed", String.join(", ", owner.document().dialect().listed(key, allowed))),
                nearest.isPresent() ? "" : otherwise);
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

    static Words mustBe(String subject, String expected, String actual, Optional<String> nearest) {
        return Words.of(subject + " must be " + expected + meant(nearest), line("actual", actual));
    }

    static Words none(String subject, String expected) {
        return Words.of(
                subject + " has no value", line("expected", expected), perhaps("give it one, or remove the key"));
    }

    /** @param raw as the file has it */
    static Words quoteIt(String subject, String raw) {
        String what = raw.matches("(?i)true|false") ? "a truth value" : "a number";
        return Words.of(
                subject + " must be text; without quotes " + raw + " is " + what, perhaps("quote it: \"" + raw + "\""));
    }

    static Words unquoteIt(String subject, String raw) {
        String what = raw.matches("\\d+") ? "a number" : "a truth value";
        return Words.of(
                subject + " must be " + what + "; in quotes " + raw + " is text",
                perhaps("write " + raw + " without them"));
    }

    /** Never shows the value: it may be the secret. */
    public static Words plainSecret(String subject) {
        return Words.of(
                subject + " is no reference to a secret",
                line("expected", "env:NAME, file:PATH or {command: [PROGRAM, WORD]}"),
                HOW_TO_REFER);
    }
}
