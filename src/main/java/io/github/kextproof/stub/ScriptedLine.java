package io.github.kextproof.stub;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Command lines as scripts name them: without sudo, launchctl asuser and directories. */
final class ScriptedLine {
    /** sudo's options that have a word of their own behind them. */
    private static final Pattern TAKES_A_WORD = Pattern.compile("-[A-Za-z]*[pu]");

    private static final Pattern WORD =
            Pattern.compile("'([^']*)'|\"([^\"]*)\"|\\\\(.)|([^\\s'\"\\\\]+)", Pattern.DOTALL);

    private ScriptedLine() {}

    /** Of a program that is started; nothing if it only starts another one, which is met by itself. */
    static Optional<String> of(List<String> argv) {
        List<String> words = new ArrayList<>(argv);
        words.set(0, name(argv.get(0)));
        return inner(words).size() == words.size() ? Optional.of(shown(words)) : Optional.empty();
    }

    /** Of a line that the shell has not seen yet. */
    static String received(String line) {
        return shown(inner(words(line)));
    }

    /** As a script has it. */
    static String glob(String written) {
        List<String> words = List.of(written.strip().split(" +"));
        return shown(inner(words));
    }

    /** What is left when all that only starts it is taken away; everything if nothing would be left. */
    private static List<String> inner(List<String> words) {
        List<String> rest = words;
        for (List<String> next = unwrapped(rest); !next.isEmpty(); next = unwrapped(rest)) {
            rest = next;
        }
        return rest;
    }

    private static List<String> unwrapped(List<String> words) {
        return switch (words.isEmpty() ? "" : name(words.get(0))) {
            case "sudo" -> words.subList(afterOptions(words), words.size());
            case "launchctl" ->
                words.size() > 3 && words.get(1).equals("asuser") ? words.subList(3, words.size()) : List.of();
            default -> List.of();
        };
    }

    private static int afterOptions(List<String> words) {
        int next = 1;
        while (next < words.size() && words.get(next).startsWith("-")) {
            String option = words.get(next++);
            if (option.equals("--")) {
                break;
            }
            next += TAKES_A_WORD.matcher(option).matches() ? 1 : 0;
        }
        return Math.min(next, words.size());
    }

    private static String shown(List<String> words) {
        return words.isEmpty()
                ? ""
                : words.stream()
                        .skip(1)
                        .collect(Collectors.joining(" ", name(words.get(0)) + " ", ""))
                        .strip();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The words of a simple command, its quotes gone. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        StringBuilder word = new StringBuilder();
        int end = 0;
        boolean open = false;
        while (matcher.find()) {
            if (open && matcher.start() > end) {
                words.add(word.toString());
                word.setLength(0);
            }
            for (int group = 1; group <= 4; group++) {
                word.append(matcher.group(group) == null ? "" : matcher.group(group));
            }
            end = matcher.end();
            open = true;
        }
        if (open) {
            words.add(word.toString());
        }
        return words;
    }
}
