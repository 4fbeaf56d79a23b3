package io.github.kextproof.ssh;

import io.github.kextproof.mac.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A command as words, with what it reads on standard input; quoting for the remote shell happens here and nowhere else. */
public final class CommandLine {
    /** Beside letters and digits. */
    private static final String NEED_NO_QUOTES = "@%+=:,./_-";

    private final List<String> words;
    private final Optional<Secret> input;
    private final boolean secretOutput;

    private CommandLine(List<String> words, Optional<Secret> input, boolean secretOutput) {
        this.words = List.copyOf(words);
        this.input = input;
        this.secretOutput = secretOutput;
    }

    /** A command and its arguments; each stays one word whatever it contains. */
    public static CommandLine of(String... words) {
        return new CommandLine(List.of(words), Optional.empty(), false);
    }

    /** This command as the arguments of another, such as sudo. */
    public CommandLine after(String... prefix) {
        List<String> all = new ArrayList<>(List.of(prefix));
        all.addAll(words);
        return new CommandLine(all, input, secretOutput);
    }

    /** The same command, reading the secret and a newline on standard input. */
    public CommandLine withInput(Secret secret) {
        return new CommandLine(words, Optional.of(secret), secretOutput);
    }

    /** The same command, whose output may hold a secret: whoever asked sees it, and no message or record quotes it. */
    public CommandLine withSecretOutput() {
        return new CommandLine(words, input, true);
    }

    public boolean hasSecretOutput() {
        return secretOutput;
    }

    public List<String> words() {
        return words;
    }

    /** What goes to standard input before it is closed. */
    public Optional<Secret> input() {
        return input;
    }

    /** The line the remote shell gets, and the one to paste into a terminal: POSIX single quotes where needed. */
    public String quoted() {
        StringBuilder line = new StringBuilder();
        for (String word : words) {
            line.append(line.length() == 0 ? "" : " ").append(quote(word));
        }
        return line.toString();
    }

    /** zsh makes a path of a word that begins with an equals sign. */
    private static boolean needsNoQuotes(String word) {
        for (int index = 0; index < word.length(); index++) {
            char character = word.charAt(index);
            boolean plain = (character >= 'a' && character <= 'z')
                    || (character >= 'A' && character <= 'Z')
                    || (character >= '0' && character <= '9')
                    || NEED_NO_QUOTES.indexOf(character) >= 0;
            if (!plain) {
                return false;
            }
        }
        return !word.isEmpty() && word.charAt(0) != '=';
    }

    private static String quote(String word) {
        return needsNoQuotes(word) ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CommandLine line
                && line.words.equals(words)
                && line.input.equals(input)
                && line.secretOutput == secretOutput;
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }

    @Override
    public String toString() {
        return quoted();
    }
}
