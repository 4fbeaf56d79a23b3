package io.github.kextproof.stub.machine;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a key of the Mac is to be set to.
 *
 * @param at the true time, whatever the Mac's clock says
 */
record Wanted(String key, String text, Instant at) {
    /** {@code true} or {@code false}. */
    boolean truth() {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused("true or false");
        };
    }

    /** {@code true} or {@code false}; empty for the one word that stands for neither. */
    Optional<Boolean> truthOr(String neither) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> {
                if (text.equals(neither)) {
                    yield Optional.empty();
                }
                throw refused("true, false or " + neither);
            }
        };
    }

    /** One of a type's constants, written small and with hyphens: {@code no-window}. */
    <E extends Enum<E>> E among(Class<E> type) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        return constants.stream()
                .filter(constant -> word(constant).equals(text))
                .findFirst()
                .orElseThrow(() ->
                        refused(listed(constants.stream().map(Wanted::word).toList())));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String listed(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : words.stream().limit(last).collect(Collectors.joining(", ")) + " or " + words.get(last);
    }

    /** Items with commas between; empty text has none. */
    List<String> items() {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }

    /** @param expected what it may be set to, as the end of a sentence */
    IllegalArgumentException refused(String expected) {
        return new IllegalArgumentException("'" + text + "' is nothing that " + key + " can be: expected " + expected);
    }
}
