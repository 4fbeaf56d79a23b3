package io.github.kextproof.stub.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one word: quotes, backslashes, parameters and substitutions. */
final class WordReader {
    private static final String ENDS = " \t\r\n;&|<>()";
    private static final String SPECIAL_PARAMETERS = "?$!#@*0123456789";

    private final Cursor cursor;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();

    private WordReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The word at the cursor, which stands on its first character. */
    static Word read(Cursor cursor) throws SyntaxException {
        WordReader reader = new WordReader(cursor);
        while (!cursor.done() && ENDS.indexOf(cursor.peek()) < 0) {
            reader.unquoted();
        }
        return reader.word();
    }

    /** The whole text as if it stood between double quotes. */
    static Word readQuoted(String text, int line) throws SyntaxException {
        WordReader reader = new WordReader(new Cursor(text, line));
        while (!reader.cursor.done()) {
            reader.insideDoubleQuotes(false);
        }
        reader.flush(true);
        return reader.word();
    }

    private Word word() {
        flush(false);
        return new Word(parts);
    }

    private void unquoted() throws SyntaxException {
        char character = cursor.next();
        switch (character) {
            case '\\' -> escaped();
            case '\'' -> add(new Part.Text(cursor.until('\''), true));
            case '"' -> doubleQuotes();
            case '$' -> dollar(false);
            case '`' -> add(new Part.Substitution(cursor.until('`'), false));
            default -> pending.append(character);
        }
    }

    private void escaped() {
        if (cursor.done()) {
            pending.append('\\');
        } else if (!cursor.take("\n")) {
            add(new Part.Text(String.valueOf(cursor.next()), true));
        }
    }

    private void doubleQuotes() throws SyntaxException {
        flush(false);
        int line = cursor.line();
        while (cursor.peek() != '"' || cursor.done()) {
            if (cursor.done()) {
                throw SyntaxException.unmatched('"', line);
            }
            insideDoubleQuotes(true);
        }
        cursor.next();
        parts.add(new Part.Text(take(), true));
    }

    private void insideDoubleQuotes(boolean quoteIsSpecial) throws SyntaxException {
        char character = cursor.next();
        if (character == '\\') {
            backslashInDoubleQuotes(quoteIsSpecial);
        } else if (character == '$') {
            dollar(true);
        } else if (character == '`') {
            flush(true);
            parts.add(new Part.Substitution(cursor.until('`'), true));
        } else {
            pending.append(character);
        }
    }

    private void backslashInDoubleQuotes(boolean quoteIsSpecial) {
        if (cursor.take("\n")) {
            return;
        }
        boolean escapes = "$`\\".indexOf(cursor.peek()) >= 0 || (quoteIsSpecial && cursor.peek() == '"');
        pending.append(escapes ? cursor.next() : '\\');
    }

    private void dollar(boolean quoted) throws SyntaxException {
        if (cursor.take("((")) {
            flush(quoted);
            parts.add(new Part.Arithmetic(Brackets.untilSumEnds(cursor), quoted));
        } else if (cursor.take("(")) {
            flush(quoted);
            parts.add(new Part.Substitution(Brackets.untilParenthesis(cursor), quoted));
        } else if (cursor.take("{")) {
            flush(quoted);
            parts.add(braces(quoted));
        } else {
            Optional<String> name = name();
            if (name.isPresent()) {
                flush(quoted);
                parts.add(new Part.Parameter(name.get(), Optional.empty(), false, quoted));
            } else {
                pending.append('$');
            }
        }
    }

    private Part braces(boolean quoted) throws SyntaxException {
        int line = cursor.line();
        boolean length = cursor.peek() == '#' && cursor.peek(1) != '}' && cursor.take("#");
        String name = name().orElseThrow(() -> SyntaxException.unexpected("}", line));
        Optional<Word> fallback = Optional.empty();
        if (cursor.take(":-") || cursor.take("-")) {
            fallback = Optional.of(readQuoted(cursor.until('}'), line));
        } else if (!cursor.take("}")) {
            throw SyntaxException.unmatched('}', line);
        }
        return new Part.Parameter(name, fallback, length, quoted);
    }

    private Optional<String> name() {
        if (!cursor.done() && SPECIAL_PARAMETERS.indexOf(cursor.peek()) >= 0) {
            return Optional.of(String.valueOf(cursor.next()));
        }
        StringBuilder name = new StringBuilder();
        while (String.valueOf(cursor.peek()).matches("[A-Za-z0-9_]")) {
            name.append(cursor.next());
        }
        return name.length() == 0 ? Optional.empty() : Optional.of(name.toString());
    }

    private void add(Part part) {
        flush(false);
        parts.add(part);
    }

    private void flush(boolean quoted) {
        if (pending.length() > 0) {
            parts.add(new Part.Text(take(), quoted));
        }
    }

    private String take() {
        String text = pending.toString();
        pending.setLength(0);
        return text;
    }
}
