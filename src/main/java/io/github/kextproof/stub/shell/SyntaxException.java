package io.github.kextproof.stub.shell;

import java.util.Optional;

/** A script that no shell understands, or not yet. */
final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String token;
    private final boolean quote;
    private final boolean incomplete;
    private final int line;

    private SyntaxException(String token, boolean quote, boolean incomplete, int line) {
        super("line " + line + ": " + token);
        this.token = token;
        this.quote = quote;
        this.incomplete = incomplete;
        this.line = line;
    }

    /** A word or operator stands where none may. */
    static SyntaxException unexpected(String token, int line) {
        return new SyntaxException(token, false, false, line);
    }

    /** The script ends inside of quotes or parentheses. */
    static SyntaxException unmatched(char quote, int line) {
        return new SyntaxException(String.valueOf(quote), true, true, line);
    }

    /** The script ends where more must follow. */
    static SyntaxException incomplete(int line) {
        return incomplete("", line);
    }

    /** The same, after this word or operator. */
    static SyntaxException incomplete(String last, int line) {
        return new SyntaxException(last, false, true, line);
    }

    /** Whether more lines could mend it. */
    boolean isIncomplete() {
        return incomplete;
    }

    /** The quote or parenthesis that was never closed. */
    Optional<String> openQuote() {
        return quote ? Optional.of(token) : Optional.empty();
    }

    String token() {
        return token;
    }

    int line() {
        return line;
    }
}
