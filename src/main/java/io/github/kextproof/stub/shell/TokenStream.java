package io.github.kextproof.stub.shell;

import java.util.List;
import java.util.Optional;

/** Tokens with a place in them. */
final class TokenStream {
    private final List<Token> tokens;
    private int position;

    /** @param tokens the last one an end */
    TokenStream(List<Token> tokens) {
        this.tokens = tokens;
    }

    int line() {
        return current().line();
    }

    boolean atEnd() {
        return current() instanceof Token.End;
    }

    boolean isWord() {
        return current() instanceof Token.Words;
    }

    boolean isRedirect() {
        return current() instanceof Token.Redirect;
    }

    boolean isOperator(String text) {
        return current() instanceof Token.Operator operator && operator.text().equals(text);
    }

    /** The text of the current token, if it is an unquoted word. */
    Optional<String> plainWord() {
        return current() instanceof Token.Words words ? words.word().plain() : Optional.empty();
    }

    boolean take(String operator) {
        return isOperator(operator) && moved();
    }

    boolean takeWord(String reserved) {
        return plainWord().equals(Optional.of(reserved)) && moved();
    }

    void expect(String operator) throws SyntaxException {
        if (!take(operator)) {
            throw unexpected();
        }
    }

    void expectWord(String reserved) throws SyntaxException {
        if (!takeWord(reserved)) {
            throw unexpected();
        }
    }

    Word word() throws SyntaxException {
        if (current() instanceof Token.Words words) {
            position++;
            return words.word();
        }
        throw unexpected();
    }

    Token.Redirect redirect() throws SyntaxException {
        if (current() instanceof Token.Redirect redirect) {
            position++;
            return redirect;
        }
        throw unexpected();
    }

    void skipNewlines() {
        while (isOperator("\n")) {
            position++;
        }
    }

    /** Why the current token cannot stand here; at the end more input could mend it. */
    SyntaxException unexpected() {
        return atEnd()
                ? SyntaxException.incomplete(
                        position == 0 ? "" : tokens.get(position - 1).shown(), line())
                : SyntaxException.unexpected(current().shown(), line());
    }

    private Token current() {
        return tokens.get(position);
    }

    private boolean moved() {
        position++;
        return true;
    }
}
