package io.github.kextproof.gate.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a result says of itself: Allure's labels, and its parameters where no label has the name.
 *
 * @param values by name; a name may have several values
 */
public record Labels(Map<String, List<String>> values) {
    public Labels {
        values = Map.copyOf(values);
    }

    /** All values of that name; empty if there is none. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The value of that name if there is exactly one: of two, nobody can say which is meant. */
    public Optional<String> only(String name) {
        List<String> all = all(name);
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }
}
