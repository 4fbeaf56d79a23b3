package io.github.kextproof.gate.policy;

import io.github.kextproof.document.Durations;
import io.github.kextproof.document.Value;
import io.github.kextproof.gate.policy.Policy.Allowances;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads how much may have gone wrong, how old and mixed results may be, and how long tests may take.
 *
 * <p>What is not as it should be the schema has complained of; what stands in for it then never leaves this package.
 */
final class LimitReader {
    private final Texts texts;
    private final Value policy;

    LimitReader(Texts texts, Value policy) {
        this.texts = texts;
        this.policy = policy;
    }

    Allowances allow() {
        return policy.get("allow")
                .map(allow -> new Allowances(
                        strict(allow, "product"),
                        strict(allow, "lab"),
                        strict(allow, "approval"),
                        strict(allow, "configuration"),
                        strict(allow, "harness"),
                        strict(allow, "flaky"),
                        texts.all(allow, "not_applicable").stream()
                                .map(Glob::new)
                                .toList()))
                .orElse(Allowances.NONE);
    }

    Freshness fresh() {
        Optional<Value> fresh = policy.get("fresh");
        return new Freshness(
                fresh.flatMap(value -> value.get("maximum_age")).map(LimitReader::duration),
                fresh.flatMap(value -> value.get("product_version")).map(this::one),
                fresh.flatMap(value -> value.get("harness_commit")).map(this::one),
                fresh.flatMap(value -> value.get("package_checksum")).map(this::one));
    }

    TimeLimits time() {
        Optional<Value> time = policy.get("time");
        return new TimeLimits(
                time.flatMap(value -> value.get("scenario"))
                        .map(LimitReader::durations)
                        .orElse(Map.of()),
                time.flatMap(value -> value.get("slower"))
                        .map(value -> OptionalInt.of(percent(value)))
                        .orElse(OptionalInt.empty()),
                time.flatMap(value -> value.get("new_failures")).map(LimitReader::ceiling),
                time.flatMap(value -> value.get("newly_flaky")).map(LimitReader::ceiling));
    }

    private Freshness.One one(Value one) {
        return new Freshness.One(texts.all(one, "besides"));
    }

    private static Ceiling strict(Value allow, String key) {
        return allow.get(key).map(LimitReader::ceiling).orElse(Ceiling.NONE);
    }

    private static Ceiling ceiling(Value value) {
        return value.node().isNumber() ? new Ceiling.Count(value.node().asInt()) : new Ceiling.Share(percent(value));
    }

    private static int percent(Value value) {
        String written = Texts.text(value).orElse("");
        return written.matches("\\d{1,4}%") ? Integer.parseInt(written.substring(0, written.length() - 1)) : 0;
    }

    private static Map<String, Duration> durations(Value scenarios) {
        Map<String, Duration> durations = new LinkedHashMap<>();
        List<String> names = scenarios.keys();
        names.forEach(
                name -> durations.put(name.strip(), duration(scenarios.get(name).orElseThrow())));
        return durations;
    }

    private static Duration duration(Value value) {
        return Texts.text(value).flatMap(Durations::parse).orElse(Duration.ZERO);
    }
}
