package io.github.kextproof.stub.shell;

import java.util.Locale;
import java.util.Optional;

/**
 * What a shell says when something is wrong. bash's words are those of 3.2.57, zsh's those of 5.7.
 *
 * @param name what the shell calls itself: {@code bash}, {@code -bash}, {@code sh}, or a script's path
 * @param line of the script that runs, counted from 1
 */
record Voice(Dialect dialect, String name, Source source, int line) {
    /** Where the commands come from. */
    enum Source {
        /** One argument, as {@code bash -c} gets it and sshd hands it over. */
        ARGUMENT,
        /** A person at a prompt. */
        PROMPT,
        /** Standard input that is no terminal. */
        INPUT,
        /** A file. */
        FILE
    }

    Voice at(int otherLine) {
        return new Voice(dialect, name, source, otherLine);
    }

    String notFound(String command) {
        return isBash() ? prefix() + command + ": command not found" : prefix() + "command not found: " + command;
    }

    /** A path or a redirection's target cannot be used; the reason begins with a capital, as strerror(3) has it. */
    String refused(String path, String reason) {
        String lower = reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
        return isBash() ? prefix() + path + ": " + reason : prefix() + lower + ": " + path;
    }

    /** A directory was called like a command. */
    String directory(String path) {
        return isBash() ? prefix() + path + ": is a directory" : prefix() + "permission denied: " + path;
    }

    String noMatches(String pattern) {
        return prefix() + "no matches found: " + pattern;
    }

    /** A word such as {@code =name} names no command; only zsh says so. */
    String noCommand(String name) {
        return prefix() + name + " not found";
    }

    /** A bracket of a pattern is never closed; bash takes it for an ordinary character. */
    String badPattern(String pattern) {
        return prefix() + "bad pattern: " + pattern;
    }

    /** A built-in command complains about one of its arguments. */
    String builtin(String command, String argument, String reason) {
        return isBash()
                ? bashBuiltinPrefix() + command + ": " + argument + ": " + capitalized(reason)
                : zshBuiltinPrefix(command) + reason + ": " + argument;
    }

    /** A built-in command complains about how it was called. */
    String builtin(String command, String reason) {
        return isBash() ? bashBuiltinPrefix() + command + ": " + reason : zshBuiltinPrefix(command) + reason;
    }

    /**
     * A script is no script. The line numbers after {@code bash -c} count from 0 in bash 3.2 (guess, to be confirmed on a
     * lab Mac).
     */
    String syntax(SyntaxException error, String script) {
        return isBash() ? bashSyntax(error, script) : zshSyntax(error);
    }

    /** The status after a syntax error (guess for bash 3.2, to be confirmed on a lab Mac). */
    int syntaxStatus() {
        return isBash() ? 2 : 1;
    }

    private String bashSyntax(SyntaxException error, String script) {
        String before = switch (source) {
            case ARGUMENT -> name + ": -c: line " + (error.line() - 1) + ": ";
            case PROMPT -> name + ": ";
            case INPUT, FILE -> name + ": line " + error.line() + ": ";
        };
        Optional<String> quote = error.openQuote();
        if (quote.isPresent()) {
            return before + "unexpected EOF while looking for matching `" + quote.get() + "'";
        }
        if (error.isIncomplete()) {
            return before + "syntax error: unexpected end of file";
        }
        String said = before + "syntax error near unexpected token `" + error.token() + "'";
        String line = script.lines().skip(error.line() - 1L).findFirst().orElse("");
        return source == Source.PROMPT ? said : said + "\n" + before + "`" + line + "'";
    }

    private String zshSyntax(SyntaxException error) {
        Voice there = at(error.line());
        if (error.openQuote().equals(Optional.of(")"))) {
            return there.prefix() + "parse error near `$('";
        }
        if (error.openQuote().isPresent()) {
            return there.prefix() + "unmatched " + error.openQuote().get();
        }
        String token = error.token().isEmpty() || error.token().equals("newline") ? "\\n" : error.token();
        return there.prefix() + "parse error near `" + token + "'";
    }

    private String prefix() {
        boolean numbered = isBash() ? source == Source.INPUT || source == Source.FILE : hasLines();
        if (!numbered) {
            return name + ": ";
        }
        return isBash() ? name + ": line " + line + ": " : name + ":" + line + ": ";
    }

    private String bashBuiltinPrefix() {
        return switch (source) {
            case ARGUMENT -> name + ": line " + (line - 1) + ": ";
            case PROMPT -> name + ": ";
            case INPUT, FILE -> name + ": line " + line + ": ";
        };
    }

    private String zshBuiltinPrefix(String command) {
        return hasLines() ? name + ":" + command + ":" + line + ": " : command + ": ";
    }

    private boolean hasLines() {
        return source == Source.ARGUMENT || source == Source.FILE;
    }

    private boolean isBash() {
        return dialect == Dialect.BASH;
    }

    private static String capitalized(String reason) {
        return reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1);
    }
}
