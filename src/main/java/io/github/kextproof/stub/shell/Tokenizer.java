package io.github.kextproof.stub.shell;

import java.util.ArrayList;
import java.util.List;

/** Cuts a script into words, operators and redirections. */
final class Tokenizer {
    private static final List<String> REDIRECTIONS = List.of("<<-", "<<<", "<<", "<&", "<", ">>", ">&", ">|", ">");
    private static final List<String> OPERATORS = List.of("&&", "||", ";;", ";", "|", "&", "(", ")", "\n");

    private final Cursor cursor;
    private final List<Token> tokens = new ArrayList<>();
    /** Places in {@link #tokens} of redirections whose here-document has not been read yet. */
    private final List<Integer> awaited = new ArrayList<>();

    private Tokenizer(String script, int firstLine) {
        cursor = new Cursor(script, firstLine);
    }

    /** All tokens in order, the last one an end. */
    static List<Token> cut(String script, int firstLine) throws SyntaxException {
        Tokenizer tokenizer = new Tokenizer(script, firstLine);
        while (tokenizer.skipBlanks()) {
            tokenizer.next();
        }
        if (!tokenizer.awaited.isEmpty()) {
            throw SyntaxException.incomplete(tokenizer.cursor.line());
        }
        tokenizer.tokens.add(new Token.End(tokenizer.cursor.line()));
        return tokenizer.tokens;
    }

    private boolean skipBlanks() {
        while (true) {
            if (cursor.peek() == '#') {
                while (!cursor.done() && cursor.peek() != '\n') {
                    cursor.next();
                }
            } else if (!cursor.take(" ") && !cursor.take("\t") && !cursor.take("\r") && !cursor.take("\\\n")) {
                return !cursor.done();
            }
        }
    }

    private void next() throws SyntaxException {
        int line = cursor.line();
        if (redirection(line)) {
            return;
        }
        for (String operator : OPERATORS) {
            if (cursor.take(operator)) {
                tokens.add(new Token.Operator(operator, line));
                if (operator.equals("\n")) {
                    readHereDocuments();
                }
                return;
            }
        }
        tokens.add(new Token.Words(WordReader.read(cursor), line));
    }

    private boolean redirection(int line) {
        if (cursor.peek() == '&' && cursor.peek(1) == '>') {
            cursor.take("&>");
            return tokens.add(new Token.Redirect(">", -1, line));
        }
        char first = cursor.peek();
        char second = cursor.peek(1);
        boolean numbered = first >= '0' && first <= '9' && (second == '<' || second == '>');
        if (!numbered && first != '<' && first != '>') {
            return false;
        }
        int number = numbered ? cursor.next() - '0' : -1;
        String operator = REDIRECTIONS.stream().filter(cursor::take).findFirst().orElseThrow();
        int usual = operator.startsWith("<") ? 0 : 1;
        tokens.add(new Token.Redirect(operator, numbered ? number : usual, line));
        if (operator.equals("<<") || operator.equals("<<-")) {
            awaited.add(tokens.size() - 1);
        }
        return true;
    }

    private void readHereDocuments() throws SyntaxException {
        for (int place : awaited) {
            Token.Redirect redirect = (Token.Redirect) tokens.get(place);
            if (!(tokens.get(place + 1) instanceof Token.Words delimiter)) {
                throw SyntaxException.unexpected(tokens.get(place + 1).shown(), redirect.line());
            }
            tokens.set(place + 1, new Token.Words(hereDocument(redirect, delimiter.word()), delimiter.line()));
        }
        awaited.clear();
    }

    private Word hereDocument(Token.Redirect redirect, Word delimiter) throws SyntaxException {
        StringBuilder body = new StringBuilder();
        int first = cursor.line();
        while (true) {
            if (cursor.done()) {
                throw SyntaxException.incomplete(first);
            }
            String line = cursor.restOfLine();
            String kept = redirect.operator().equals("<<-") ? line.replaceFirst("^\t+", "") : line;
            if (kept.equals(delimiter.shown())) {
                return delimiter.anyQuoted()
                        ? new Word(List.of(new Part.Text(body.toString(), true)))
                        : WordReader.readQuoted(body.toString(), first);
            }
            body.append(kept).append('\n');
        }
    }
}
