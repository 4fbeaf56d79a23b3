package io.github.kextproof.defender;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Compares what health says as text with what it says as JSON. */
public final class HealthFormats {
    private HealthFormats() {}

    /**
     * What the two formats say differently, of that which both say and which cannot change between two commands by itself:
     * {@code text licensed=true, JSON licensed=false}.
     */
    public static Optional<String> contradiction(MdatpHealth text, MdatpHealth json) {
        return Stream.of(
                        difference(text, json, MdatpHealth::shown),
                        difference(text, json, health -> "licensed=" + health.licensed()),
                        ofBoth(text, json, MdatpHealth.SUBSYSTEM),
                        ofBoth(text, json, MdatpHealth.VERSION))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + "; " + other);
    }

    private static Optional<String> ofBoth(MdatpHealth text, MdatpHealth json, String key) {
        boolean both = text.value(key).isPresent() && json.value(key).isPresent();
        return both
                ? difference(text, json, health -> key + "=" + health.value(key).orElse(""))
                : Optional.empty();
    }

    private static Optional<String> difference(MdatpHealth text, MdatpHealth json, Function<MdatpHealth, String> view) {
        String one = view.apply(text);
        String other = view.apply(json);
        return one.equals(other) ? Optional.empty() : Optional.of("text " + one + ", JSON " + other);
    }
}
