package io.github.kextproof.stub.shell;

import java.util.List;
import java.util.Optional;

/** A word as it was written; it becomes any number of arguments. */
record Word(List<Part> parts) {
    Word {
        parts = List.copyOf(parts);
    }

    /** The word's text, if it is nothing but unquoted characters; reserved words and names are. */
    Optional<String> plain() {
        boolean single = parts.size() == 1
                && parts.get(0) instanceof Part.Text
                && !parts.get(0).quoted();
        return single ? Optional.of(((Part.Text) parts.get(0)).text()) : Optional.empty();
    }

    boolean is(String text) {
        return plain().equals(Optional.of(text));
    }

    /** Whether any of it stood in quotes, which makes a here-document literal. */
    boolean anyQuoted() {
        return parts.stream().anyMatch(Part::quoted);
    }

    /** The characters without quotes and expansions, for messages. */
    String shown() {
        StringBuilder shown = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Part.Text text) {
                shown.append(text.text());
            } else if (part instanceof Part.Parameter parameter) {
                shown.append('$').append(parameter.name());
            }
        }
        return shown.toString();
    }
}
