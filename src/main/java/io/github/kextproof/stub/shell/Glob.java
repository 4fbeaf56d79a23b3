package io.github.kextproof.stub.shell;

import io.github.kextproof.stub.files.MacFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the files that a pattern with {@code * ? [ ]} stands for; a backslash takes a character's meaning away. */
final class Glob {
    private static final String COMMAND = "[";

    private final MacFiles files;
    private final String user;
    private final String directory;

    Glob(MacFiles files, String user, String directory) {
        this.files = files;
        this.user = user;
        this.directory = directory;
    }

    /** The text as a pattern that matches nothing but itself. */
    static String escape(String text) {
        return text.replaceAll("([\\\\*?\\[\\]])", "\\\\$1");
    }

    /** Whether the pattern could match anything but itself; a bracket that is never closed cannot. */
    static boolean isMagic(String pattern) {
        String active = active(pattern);
        return active.contains("*") || active.contains("?") || active.matches("(?s).*\\[.*\\].*");
    }

    /** Whether a bracket is never closed; the command of that name is none of those. */
    static boolean isBroken(String pattern) {
        return !pattern.equals(COMMAND) && active(pattern).matches("(?s).*\\[[^]]*");
    }

    /** Without the characters that a backslash made powerless. */
    private static String active(String pattern) {
        return pattern.replaceAll("(?s)\\\\.", "");
    }

    /** Whether a whole text matches the pattern, as {@code case} has it: slashes and leading dots are like any character. */
    static boolean matches(String pattern, String text) {
        return regex(pattern).matcher(text).matches();
    }

    /** The paths that match, sorted; as relative as the pattern. */
    List<String> expand(String pattern) {
        List<String> found = List.of("");
        boolean first = true;
        for (String segment : pattern.split("/", -1)) {
            List<String> longer = new ArrayList<>();
            for (String before : found) {
                longer.addAll(step(first ? before : before + "/", segment));
            }
            found = longer;
            first = false;
        }
        return found.stream().filter(this::exists).toList();
    }

    private List<String> step(String before, String segment) {
        if (!isMagic(segment)) {
            return List.of(before + segment.replaceAll("\\\\(.)", "$1"));
        }
        Pattern regex = regex(segment);
        return names(before).stream()
                .filter(name -> !name.startsWith(".") || segment.startsWith("."))
                .filter(name -> regex.matcher(name).matches())
                .map(name -> before + name)
                .toList();
    }

    private List<String> names(String place) {
        try {
            return files.as(user).list(files.real(place.isEmpty() ? "." : place, directory)).stream()
                    .map(path -> String.valueOf(path.getFileName()))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private boolean exists(String path) {
        Path real = files.real(path, directory);
        return !path.isEmpty() && Files.exists(real, LinkOption.NOFOLLOW_LINKS);
    }

    private static Pattern regex(String segment) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < segment.length(); i++) {
            char character = segment.charAt(i);
            int close = segment.indexOf(']', i + 2);
            if (character == '\\' && i + 1 < segment.length()) {
                regex.append(Pattern.quote(String.valueOf(segment.charAt(++i))));
            } else if (character == '[' && close > 0) {
                String set = segment.substring(i + 1, close).replace("\\", "");
                regex.append('[').append(set.replaceFirst("^!", "^")).append(']');
                i = close;
            } else {
                regex.append(one(character));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    private static String one(char character) {
        return switch (character) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(String.valueOf(character));
        };
    }
}
