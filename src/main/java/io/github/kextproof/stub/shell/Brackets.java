package io.github.kextproof.stub.shell;

/** Finds where a substitution ends. */
final class Brackets {
    private Brackets() {}

    /** The script up to the closing parenthesis, moving past it; parentheses inside of quotes do not count. */
    static String untilParenthesis(Cursor cursor) throws SyntaxException {
        StringBuilder script = new StringBuilder();
        int line = cursor.line();
        int depth = 1;
        while (true) {
            if (cursor.done()) {
                throw SyntaxException.unmatched(')', line);
            }
            char character = cursor.next();
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            if (depth == 0) {
                return script.toString();
            }
            script.append(character);
            quoted(character, cursor, script);
        }
    }

    /** The sum up to the two closing parentheses, moving past them. */
    static String untilSumEnds(Cursor cursor) throws SyntaxException {
        String sum = untilParenthesis(cursor);
        if (!cursor.take(")")) {
            throw SyntaxException.unmatched(')', cursor.line());
        }
        return sum;
    }

    private static void quoted(char opening, Cursor cursor, StringBuilder script) throws SyntaxException {
        if (opening == '\\' && !cursor.done()) {
            script.append(cursor.next());
        } else if (opening == '\'') {
            script.append(cursor.until('\'')).append('\'');
        } else if (opening == '"') {
            doubleQuoted(cursor, script);
        }
    }

    private static void doubleQuoted(Cursor cursor, StringBuilder script) throws SyntaxException {
        int line = cursor.line();
        while (cursor.peek() != '"') {
            if (cursor.done()) {
                throw SyntaxException.unmatched('"', line);
            }
            char character = cursor.next();
            script.append(character);
            if (character == '\\' && !cursor.done()) {
                script.append(cursor.next());
            }
        }
        script.append(cursor.next());
    }
}
