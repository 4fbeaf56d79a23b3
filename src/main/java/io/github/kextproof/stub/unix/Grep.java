package io.github.kextproof.stub.unix;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** {@code grep} with {@code -E -F -H -c -e -h -i -l -m -n -o -q -s -v -w -x}. */
final class Grep {
    private static final String USAGE = """
            grep [-abcDEFGHhIiJLlmnOoqRSsUVvwxZ] [-A num] [-B num] [-C[num]]
            \t[-e pattern] [-f file] [--binary-files=value] [--color=when]
            \t[--context[=num]] [--directories=action] [--label] [--line-buffered]
            \t[--null] [pattern] [file ...]""";

    private final Call call;
    private final Pattern pattern;
    private final List<String> paths;

    private Grep(Call call, Pattern pattern, List<String> paths) {
        this.call = call;
        this.pattern = pattern;
        this.paths = paths;
    }

    static int run(Call call) throws IOException {
        List<String> operands = new ArrayList<>(call.operands());
        if (operands.isEmpty() && call.value('e').isEmpty()) {
            return call.usage(2, USAGE);
        }
        String text = call.value('e').isPresent() ? call.value('e').get() : operands.remove(0);
        try {
            return new Grep(call, compile(call, text), operands.isEmpty() ? List.of("-") : operands).search();
        } catch (PatternSyntaxException e) {
            return call.fail(2, "invalid regular expression");
        }
    }

    private static Pattern compile(Call call, String text) {
        boolean literal = call.has("F");
        List<String> alternatives = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            alternatives.add(
                    literal
                            ? Pattern.quote(line)
                            : call.has("E") || call.name().equals("egrep") ? line : extended(line));
        }
        String regex = "(?:" + String.join("|", alternatives) + ")";
        regex = call.has("w") ? "(?<!\\w)" + regex + "(?!\\w)" : regex;
        regex = call.has("x") ? "^" + regex + "$" : regex;
        int flags = call.has("i") ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
        return Pattern.compile(regex, flags);
    }

    /** A basic regular expression: what an extended one means by itself it means after a backslash, and the other way round. */
    private static String extended(String basic) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < basic.length(); i++) {
            char character = basic.charAt(i);
            boolean escaped = character == '\\' && i + 1 < basic.length();
            char meant = escaped ? basic.charAt(++i) : character;
            boolean swapped = "(){}|+?".indexOf(meant) >= 0;
            text.append(escaped != swapped ? "\\" : "").append(meant);
        }
        return text.toString();
    }

    private int search() throws IOException {
        int selected = 0;
        int failed = 0;
        boolean named = call.has("H") || (paths.size() > 1 && !call.has("h"));
        for (String path : paths) {
            try {
                selected += search(path, named ? shown(path) + ":" : "");
            } catch (FileSystemException e) {
                failed = call.has("s") ? 2 : Math.max(2, call.fail(path, e));
            }
        }
        if (call.has("q") && selected > 0) {
            return 0;
        }
        return failed > 0 ? failed : selected > 0 ? 0 : 1;
    }

    private int search(String path, String prefix) throws IOException {
        int selected = 0;
        int number = 0;
        int most = call.value('m').map(Integer::parseInt).orElse(Integer.MAX_VALUE);
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(call.open(path), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null && selected < most; line = reader.readLine()) {
                number++;
                if (pattern.matcher(line).find() == call.has("v")) {
                    continue;
                }
                selected++;
                if (call.has("ql")) {
                    break;
                }
                print(line, prefix + (call.has("n") ? number + ":" : ""));
            }
        }
        summarize(path, prefix, selected);
        return selected;
    }

    private void print(String line, String prefix) throws IOException {
        if (call.has("c")) {
            return;
        }
        if (!call.has("o")) {
            call.print(prefix + line);
        } else {
            for (Matcher matcher = pattern.matcher(line); matcher.find(); ) {
                call.print(prefix + matcher.group());
            }
        }
        if (call.invocation().stdout().checkError()) {
            throw new IOException("Broken pipe");
        }
    }

    private void summarize(String path, String prefix, int selected) {
        if (call.has("l") && !call.has("q") && selected > 0) {
            call.print(shown(path));
        } else if (call.has("c") && !call.has("q")) {
            call.print(prefix + selected);
        }
    }

    private static String shown(String path) {
        return path.equals("-") ? "(standard input)" : path;
    }
}
