package io.github.kextproof.stub.shell;

import java.util.ArrayList;
import java.util.List;

/** The shell's echo: zsh's understands backslashes unless told not to, bash's only when told to. */
final class Echo {
    private Echo() {}

    static int echo(Builtin.Call call) {
        List<String> words = new ArrayList<>(call.arguments());
        boolean newline = true;
        boolean escapes = call.shell().surroundings().dialect() == Dialect.ZSH;
        while (!words.isEmpty() && words.get(0).matches("-[neE]+")) {
            String options = words.remove(0);
            newline &= !options.contains("n");
            escapes = options.contains("e") || (escapes && !options.contains("E"));
        }
        String text = String.join(" ", words);
        call.io().out().print((escapes ? unescaped(text) : text) + (newline ? "\n" : ""));
        return 0;
    }

    /** The text with {@code \n \t \r \\ \0ooo} and their like replaced. */
    static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character != '\\' || i + 1 == text.length()) {
                plain.append(character);
                continue;
            }
            char escape = text.charAt(++i);
            int place = "abfnrtv\\".indexOf(escape);
            if (place >= 0) {
                plain.append("\u0007\b\f\n\r\t\u000b\\".charAt(place));
            } else if (escape == '0') {
                int end = octalEnd(text, i + 1);
                plain.append((char) Integer.parseInt("0" + text.substring(i + 1, end), 8));
                i = end - 1;
            } else {
                plain.append('\\').append(escape);
            }
        }
        return plain.toString();
    }

    private static int octalEnd(String text, int start) {
        int end = start;
        while (end < text.length() && end < start + 3 && text.charAt(end) >= '0' && text.charAt(end) <= '7') {
            end++;
        }
        return end;
    }
}
