package io.github.kextproof.stub.unix;

import io.github.kextproof.stub.shell.Invocation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** echo, printf, env and printenv. */
final class Printing {
    private static final Pattern DIRECTIVE = Pattern.compile("%([-+ 0#]*[0-9]*(?:\\.[0-9]+)?)([sdiuxXoc%b])");

    private Printing() {}

    /** The program, not the shell's own: it knows -n and nothing else. */
    static int echo(Invocation invocation) {
        List<String> words = invocation.arguments();
        boolean bare = !words.isEmpty() && words.get(0).equals("-n");
        String text = String.join(" ", bare ? words.subList(1, words.size()) : words);
        invocation.stdout().print(bare ? text : text + "\n");
        return 0;
    }

    static int printf(Invocation invocation) {
        List<String> words = invocation.arguments();
        if (words.isEmpty()) {
            invocation.stderr().print("usage: printf format [arguments ...]\n");
            return 1;
        }
        List<String> arguments = new ArrayList<>(words.subList(1, words.size()));
        boolean takes = DIRECTIVE.matcher(words.get(0).replace("%%", "")).find();
        do {
            invocation.stdout().print(formatted(words.get(0), arguments));
        } while (takes && !arguments.isEmpty());
        invocation.stdout().flush();
        return 0;
    }

    private static String formatted(String format, List<String> arguments) {
        Matcher directive = DIRECTIVE.matcher(unescaped(format));
        StringBuilder text = new StringBuilder();
        while (directive.find()) {
            char kind = directive.group(2).charAt(0);
            String value = kind == '%' ? "%" : one(directive.group(1), kind, arguments);
            directive.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        return directive.appendTail(text).toString();
    }

    private static String one(String shape, char kind, List<String> arguments) {
        String argument = arguments.isEmpty() ? "" : arguments.remove(0);
        return switch (kind) {
            case 'd', 'i', 'u' -> String.format(Locale.ROOT, "%" + shape + "d", number(argument));
            case 'x', 'X', 'o' -> String.format(Locale.ROOT, "%" + shape + kind, number(argument));
            case 'c' -> argument.isEmpty() ? "" : argument.substring(0, 1);
            case 'b' -> unescaped(argument);
            default -> String.format(Locale.ROOT, "%" + shape + "s", argument);
        };
    }

    private static long number(String argument) {
        return argument.matches("[-+]?[0-9]{1,18}") ? Long.parseLong(argument) : 0;
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        Matcher escape = Pattern.compile("\\\\(0?[0-7]{1,3}|x[0-9A-Fa-f]{1,2}|[abfnrtv\\\\\"'])")
                .matcher(text);
        while (escape.find()) {
            String code = escape.group(1);
            int place = "abfnrtv\\\"'".indexOf(code.charAt(0));
            String character = place >= 0
                    ? String.valueOf("\u0007\b\f\n\r\t\u000b\\\"'".charAt(place))
                    : String.valueOf((char)
                            (code.startsWith("x")
                                    ? Integer.parseInt(code.substring(1), 16)
                                    : Integer.parseInt(code, 8)));
            escape.appendReplacement(plain, Matcher.quoteReplacement(character));
        }
        return escape.appendTail(plain).toString();
    }

    static int env(Invocation invocation) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(invocation.environment());
        List<String> words = new ArrayList<>(invocation.arguments());
        while (!words.isEmpty() && (words.get(0).startsWith("-") || words.get(0).contains("="))) {
            String word = words.remove(0);
            if (word.equals("-i") || word.equals("-")) {
                environment.clear();
            } else if (word.equals("-u") && !words.isEmpty()) {
                environment.remove(words.remove(0));
            } else if (word.contains("=")) {
                environment.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
            }
        }
        if (words.isEmpty()) {
            new TreeMap<>(environment)
                    .forEach((name, value) -> invocation.stdout().print(name + "=" + value + "\n"));
            return 0;
        }
        Invocation started = invocation.calling(words).in(environment);
        if (!invocation.launcher().finds(started)) {
            invocation.stderr().print("env: " + words.get(0) + ": No such file or directory\n");
            return 127;
        }
        return invocation.launcher().launch(started);
    }

    static int printenv(Invocation invocation) {
        List<String> names = invocation.arguments();
        if (names.isEmpty()) {
            new TreeMap<>(invocation.environment())
                    .forEach((name, value) -> invocation.stdout().print(name + "=" + value + "\n"));
            return 0;
        }
        String value = invocation.environment().get(names.get(0));
        if (value != null) {
            invocation.stdout().print(value + "\n");
        }
        return value == null ? 1 : 0;
    }
}
