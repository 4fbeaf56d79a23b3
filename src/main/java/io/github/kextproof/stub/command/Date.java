package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/** BSD's {@code /bin/date} on the Mac's own clock; stub Macs live in UTC. */
final class Date implements Program {
    private static final Map<Character, String> PATTERNS = Map.ofEntries(
            Map.entry('Y', "yyyy"),
            Map.entry('y', "yy"),
            Map.entry('m', "MM"),
            Map.entry('d', "dd"),
            Map.entry('H', "HH"),
            Map.entry('I', "hh"),
            Map.entry('M', "mm"),
            Map.entry('S', "ss"),
            Map.entry('j', "DDD"),
            Map.entry('a', "EEE"),
            Map.entry('A', "EEEE"),
            Map.entry('b', "MMM"),
            Map.entry('B', "MMMM"),
            Map.entry('p', "a"),
            Map.entry('T', "HH:mm:ss"),
            Map.entry('R', "HH:mm"),
            Map.entry('F', "yyyy-MM-dd"),
            Map.entry('D', "MM/dd/yy"),
            Map.entry('e', "ppd"),
            Map.entry('c', "EEE MMM ppd HH:mm:ss yyyy"));

    private final Machine machine;

    Date(Machine machine) {
        this.machine = machine;
    }

    @Override
    public int run(Invocation invocation) {
        Instant time = machine.now();
        String format = "%a %b %e %T %Z %Y";
        for (Iterator<String> rest = invocation.arguments().iterator(); rest.hasNext(); ) {
            String word = rest.next();
            if (word.equals("-r") && rest.hasNext()) {
                time = seconds(rest.next());
            } else if (word.startsWith("+")) {
                format = word.substring(1);
            } else if (!word.equals("-u") && !word.equals("-j")) {
                throw new UnsimulatedUse("date with " + word);
            }
        }
        Say.out(invocation, format(format, time.atZone(ZoneOffset.UTC)));
        return 0;
    }

    private static Instant seconds(String text) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(text));
        } catch (NumberFormatException | DateTimeException e) {
            throw new UnsimulatedUse("date -r with anything but seconds");
        }
    }

    private static String format(String format, ZonedDateTime time) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char letter = format.charAt(i);
            if (letter == '%' && i + 1 < format.length()) {
                text.append(conversion(format.charAt(++i), time));
            } else {
                text.append(letter);
            }
        }
        return text.toString();
    }

    private static String conversion(char letter, ZonedDateTime time) {
        String pattern = PATTERNS.get(letter);
        if (pattern != null) {
            return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
        }
        return switch (letter) {
            case 's' -> String.valueOf(time.toEpochSecond());
            case 'Z' -> "UTC";
            case 'z' -> "+0000";
            case 'n' -> "\n";
            case 't' -> "\t";
            case '%' -> "%";
            // BSD's date knows no %N and prints the letter.
            default -> String.valueOf(letter);
        };
    }
}
