package io.github.kextproof.document;

import static io.github.kextproof.document.Words.line;
import static io.github.kextproof.document.Words.perhaps;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words for a document that cannot be read at all. */
final class FileWords {
    private static final Pattern NOT_FIRST = Pattern.compile("found character '(\\S)'");

    private FileWords() {}

    static Words missing(Dialect dialect) {
        return Words.of("there is no such " + dialect.noun(), perhaps(dialect.ifMissing()));
    }

    static Words directory(Dialect dialect) {
        return Words.of("this is a directory", perhaps("name the " + dialect.noun() + " in it"));
    }

    static Words unreadable(IOException cause) {
        return Words.of("cannot be read", line("actual", cause.toString()), perhaps("look at the file's permissions"));
    }

    static Words tooLarge(int bytes, Dialect dialect) {
        return Words.of(
                "larger than " + bytes + " bytes", perhaps("this is no " + dialect.noun() + ": name another file"));
    }

    static Words notText() {
        return Words.of("not a text in UTF-8", perhaps("save it as UTF-8, or name another file"));
    }

    static Words empty(Dialect dialect) {
        return Words.of(
                "the " + dialect.noun() + " is empty", line("expected", dialect.topLevel()), perhaps(dialect.start()));
    }

    static Words notKeysAndValues(Dialect dialect) {
        return Words.of(
                "the " + dialect.noun() + " is not made of keys and values",
                line("expected", dialect.topLevel()),
                perhaps(dialect.start()));
    }

    static Words secondDocument(Dialect dialect) {
        return Words.of(
                "a second YAML document begins here", perhaps(dialect.aNoun() + " is one document: remove the '---'"));
    }

    static Words alias(Dialect dialect) {
        return Words.of("an alias (*name), which " + dialect.aNoun() + " cannot have", perhaps(dialect.ifAliased()));
    }

    /** @param what a quote or a bracket */
    static Words neverClosed(String what) {
        return Words.of(what + " that is never closed opens here", perhaps("close it"));
    }

    static Words tooDeep(int levels) {
        return Words.of(
                "nested more than " + levels + " levels deep", perhaps("look at the brackets and the indentation"));
    }

    /** @param parsersWords why the YAML parser gave up */
    static Words notYaml(String parsersWords) {
        if (parsersWords.contains("(TAB)")) {
            return Words.of("a tab where YAML wants spaces", perhaps("indent with spaces"));
        }
        if (parsersWords.startsWith("mapping values are not allowed")) {
            return Words.of(
                    "a ':' where YAML cannot have one",
                    perhaps("put quotes around a text that holds ': ', or mend the indentation"));
        }
        if (parsersWords.startsWith("Expected a field name")) {
            return Words.of("a key that is not a word", perhaps("put quotes around a text that begins with { or ["));
        }
        if (parsersWords.contains("expected <block end>")) {
            return Words.of(
                    "this is not in line with what stands above it",
                    line(
                            "expected",
                            "as many spaces before it as before the keys or the '-' above that it belongs beside"),
                    perhaps("look at the indentation of this line and the one above"));
        }
        Matcher matcher = NOT_FIRST.matcher(parsersWords);
        if (matcher.find()) {
            return Words.of("a text cannot begin with " + matcher.group(1), perhaps("put quotes around the text"));
        }
        return Words.of(
                "this is not YAML",
                line("actual", parsersWords.strip()),
                perhaps("look for a quote or a bracket that is not closed, and at the indentation"));
    }
}
