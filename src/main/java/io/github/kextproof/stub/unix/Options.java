package io.github.kextproof.stub.unix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Options as BSD's getopt(3) reads them: letters, the last of a bundle with a value if it takes one, operands after. */
final class Options {
    private final Set<Character> flags = new HashSet<>();
    private final Map<Character, String> values = new HashMap<>();
    private final List<String> operands = new ArrayList<>();

    private Options() {}

    /** @param known the letters; a colon after one means that it takes a value; {@code #} that {@code -5} means {@code -n 5} */
    static Options parse(List<String> arguments, String known) throws BadOption {
        Options options = new Options();
        int next = 0;
        while (next < arguments.size()
                && arguments.get(next).matches("-.+")
                && !arguments.get(next).equals("--")) {
            String argument = arguments.get(next++);
            if (known.contains("#") && argument.matches("-[0-9]+")) {
                options.values.put('n', argument.substring(1));
            } else {
                next = options.bundle(argument, arguments, next, known);
            }
        }
        if (next < arguments.size() && arguments.get(next).equals("--")) {
            next++;
        }
        options.operands.addAll(arguments.subList(next, arguments.size()));
        return options;
    }

    private int bundle(String bundle, List<String> arguments, int next, String known) throws BadOption {
        for (int i = 1; i < bundle.length(); i++) {
            char option = bundle.charAt(i);
            int place = known.indexOf(option);
            if (place < 0 || option == ':' || option == '#') {
                throw BadOption.illegal(option);
            }
            flags.add(option);
            if (!known.startsWith(":", place + 1)) {
                continue;
            }
            boolean attached = i + 1 < bundle.length();
            if (!attached && next == arguments.size()) {
                throw BadOption.withoutValue(option);
            }
            String value = attached ? bundle.substring(i + 1) : arguments.get(next);
            // grep's -e, the only one that counts more than once: its patterns are lines.
            values.merge(option, value, (before, last) -> option == 'e' ? before + "\n" + last : last);
            return attached ? next : next + 1;
        }
        return next;
    }

    /** Whether any of these letters was given. */
    boolean has(String letters) {
        return letters.chars().anyMatch(letter -> flags.contains((char) letter));
    }

    Optional<String> value(char option) {
        return Optional.ofNullable(values.get(option));
    }

    List<String> operands() {
        return List.copyOf(operands);
    }
}
