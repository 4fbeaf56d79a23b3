package io.github.kextproof.stub.shell;

/** A place in a script that is being read. */
final class Cursor {
    /** What {@link #peek()} gives at the end of the script. */
    static final char END = '\0';

    private final String text;
    private int position;
    private int line;

    Cursor(String text, int firstLine) {
        this.text = text;
        this.line = firstLine;
    }

    boolean done() {
        return position >= text.length();
    }

    int line() {
        return line;
    }

    char peek() {
        return peek(0);
    }

    char peek(int ahead) {
        return position + ahead < text.length() ? text.charAt(position + ahead) : END;
    }

    char next() {
        char character = text.charAt(position++);
        if (character == '\n') {
            line++;
        }
        return character;
    }

    /** Moves past this text if it stands here. */
    boolean take(String expected) {
        if (!text.startsWith(expected, position)) {
            return false;
        }
        for (int i = 0; i < expected.length(); i++) {
            next();
        }
        return true;
    }

    /** Moves past this character, and gives what stood before it. */
    String until(char end) throws SyntaxException {
        StringBuilder before = new StringBuilder();
        while (peek() != end || done()) {
            if (done()) {
                throw SyntaxException.unmatched(end, line);
            }
            before.append(next());
        }
        next();
        return before.toString();
    }

    /** The rest of the current line, without its newline, moving past both; empty at the end. */
    String restOfLine() {
        StringBuilder rest = new StringBuilder();
        while (!done() && peek() != '\n') {
            rest.append(next());
        }
        if (!done()) {
            next();
        }
        return rest.toString();
    }
}
