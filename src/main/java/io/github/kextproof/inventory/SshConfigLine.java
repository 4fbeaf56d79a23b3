package io.github.kextproof.inventory;

import io.github.kextproof.document.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One line of a file in the format of ssh_config(5), as OpenSSH 9 reads it.
 *
 * <p>Apache MINA SSHD 2.20 has a reader for such files, too; it knows neither places nor Include, and ends at a quoted pattern
 * and at spaces around an equals sign.
 *
 * @param keyword in lower case
 */
record SshConfigLine(Path file, int number, String keyword, List<String> arguments) {
    SshConfigLine {
        arguments = List.copyOf(arguments);
    }

    /** Nothing for an empty line and for a comment. */
    static Optional<SshConfigLine> of(Path file, int number, String text) {
        String line = text.strip();
        if (line.isEmpty() || line.startsWith("#")) {
            return Optional.empty();
        }
        int end = 0;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end)) && line.charAt(end) != '=') {
            end++;
        }
        String rest = line.substring(end).strip();
        return Optional.of(new SshConfigLine(
                file,
                number,
                line.substring(0, end).toLowerCase(Locale.ROOT),
                words(rest.startsWith("=") ? rest.substring(1).strip() : rest)));
    }

    /** Words with spaces between; quotes of either kind hold a word together, and an unquoted # ends the line. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < text.length() && text.charAt(at) != '#') {
            StringBuilder word = new StringBuilder();
            at = word(text, at, word);
            words.add(word.toString());
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
        return words;
    }

    private static int word(String text, int start, StringBuilder word) {
        char quote = 0;
        int at = start;
        for (; at < text.length() && (quote != 0 || !Character.isWhitespace(text.charAt(at))); at++) {
            char now = text.charAt(at);
            char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
            if (now == '\\' && (next == '"' || next == '\'' || next == '\\' || (quote == 0 && next == ' '))) {
                word.append(next);
                at++;
            } else if (quote != 0 && now == quote) {
                quote = 0;
            } else if (quote == 0 && (now == '"' || now == '\'')) {
                quote = now;
            } else {
                word.append(now);
            }
        }
        return at;
    }

    /** The only argument, or the first. */
    String argument() {
        return arguments.isEmpty() ? "" : arguments.get(0);
    }

    Place place() {
        return new Place(number, 1, "");
    }
}
