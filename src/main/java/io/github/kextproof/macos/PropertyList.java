package io.github.kextproof.macos;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of Apple's XML property lists, as far as anybody here looks at them. */
sealed interface PropertyList {
    /** A dictionary; when a key stands twice, the last one counts. */
    record Dict(Map<String, PropertyList> entries) implements PropertyList {
        Optional<PropertyList> get(String key) {
            return Optional.ofNullable(entries.get(key));
        }
    }

    record Array(List<PropertyList> items) implements PropertyList {}

    /** A string, or the text of a number, date or data. */
    record Text(String value) implements PropertyList {}

    record Flag(boolean value) implements PropertyList {}

    /** The value as a dictionary; an empty one if it is something else. */
    default Dict dict() {
        return this instanceof Dict dict ? dict : new Dict(Map.of());
    }

    /** The value's items; none if it is no array. */
    default List<PropertyList> items() {
        return this instanceof Array array ? array.items() : List.of();
    }

    /** The value's text, if it has one. */
    default Optional<String> text() {
        return this instanceof Text text ? Optional.of(text.value()) : Optional.empty();
    }

    /** True or false, or the numbers 1 and 0, which some management servers write instead. */
    default Optional<Boolean> flag() {
        if (this instanceof Flag flag) {
            return Optional.of(flag.value());
        }
        return text().filter(text -> text.equals("0") || text.equals("1")).map("1"::equals);
    }
}
