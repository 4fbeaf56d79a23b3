package io.github.kextproof.gate.rule;

import static io.github.kextproof.gate.rule.Sample.NOW;

import io.github.kextproof.gate.evidence.Evidence;
import io.github.kextproof.gate.policy.Ceiling;
import io.github.kextproof.gate.policy.Dimensions;
import io.github.kextproof.gate.policy.Freshness;
import io.github.kextproof.gate.policy.Freshness.One;
import io.github.kextproof.gate.policy.Glob;
import io.github.kextproof.gate.policy.Policy;
import io.github.kextproof.gate.policy.Policy.Allowances;
import io.github.kextproof.gate.policy.Requirement;
import io.github.kextproof.gate.policy.TimeLimits;
import io.github.kextproof.gate.policy.Waiver;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A policy that wants nothing but what is said; and how rulings on it read. */
final class Wish {
    private final Map<Owner, Ceiling> owners = new EnumMap<>(Owner.class);
    private final List<Requirement> require = new ArrayList<>();
    private final List<Waiver> waivers = new ArrayList<>();
    private final Map<String, Duration> scenarios = new TreeMap<>();
    private Dimensions dimensions = Dimensions.OWN;
    private OptionalInt minimumExecuted = OptionalInt.empty();
    private Ceiling flaky = new Ceiling.Share(100);
    private List<Glob> notApplicable = List.of(new Glob("*"));
    private Optional<Duration> maximumAge = Optional.empty();
    private Optional<One> product = Optional.empty();
    private Optional<One> harness = Optional.empty();
    private Optional<One> checksum = Optional.empty();
    private OptionalInt real = OptionalInt.empty();
    private List<String> approvalExercised = List.of();
    private OptionalInt slower = OptionalInt.empty();
    private Optional<Ceiling> newFailures = Optional.empty();
    private Optional<Ceiling> newlyFlaky = Optional.empty();

    Wish minimumExecuted(int least) {
        minimumExecuted = OptionalInt.of(least);
        return this;
    }

    Wish require(Requirement wanted) {
        require.add(wanted);
        return this;
    }

    /** On Catalina, in Taiwan, of nobody's management, on one Mac. */
    Wish require(String scenario) {
        return require(new Requirement(List.of(scenario), List.of("10.15"), List.of("zh-TW"), List.of("none"), 1));
    }

    Wish allow(Owner owner, Ceiling most) {
        owners.put(owner, most);
        return this;
    }

    Wish flaky(Ceiling most) {
        flaky = most;
        return this;
    }

    Wish notApplicable(String... reasons) {
        notApplicable = List.of(reasons).stream().map(Glob::new).toList();
        return this;
    }

    Wish maximumAge(Duration most) {
        maximumAge = Optional.of(most);
        return this;
    }

    Wish oneProduct(String... besides) {
        product = Optional.of(new One(List.of(besides)));
        return this;
    }

    Wish oneHarness() {
        harness = Optional.of(new One(List.of()));
        return this;
    }

    Wish oneChecksum(String... besides) {
        checksum = Optional.of(new One(List.of(besides)));
        return this;
    }

    Wish real(int least) {
        real = OptionalInt.of(least);
        return this;
    }

    Wish approvalExercised(String... where) {
        approvalExercised = List.of(where);
        return this;
    }

    Wish waive(String test, LocalDate until) {
        waivers.add(
                new Waiver(new Glob(test), "lab@example.com", "a known failure", "https://example.com/7", until, 12));
        return this;
    }

    Wish within(String scenario, Duration most) {
        scenarios.put(scenario, most);
        return this;
    }

    Wish slower(int percent) {
        slower = OptionalInt.of(percent);
        return this;
    }

    Wish newFailures(int most) {
        newFailures = Optional.of(new Ceiling.Count(most));
        return this;
    }

    Wish newlyFlaky(int most) {
        newlyFlaky = Optional.of(new Ceiling.Count(most));
        return this;
    }

    Wish dimensions(Dimensions other) {
        dimensions = other;
        return this;
    }

    Policy policy() {
        return new Policy(
                Path.of("gate.yaml"),
                "00",
                dimensions,
                minimumExecuted,
                require,
                new Allowances(
                        most(Owner.PRODUCT),
                        most(Owner.LAB),
                        most(Owner.APPROVAL),
                        most(Owner.CONFIGURATION),
                        most(Owner.HARNESS),
                        flaky,
                        notApplicable),
                new Freshness(maximumAge, product, harness, checksum),
                real,
                approvalExercised,
                waivers,
                new TimeLimits(scenarios, slower, newFailures, newlyFlaky));
    }

    private Ceiling most(Owner owner) {
        return owners.getOrDefault(owner, new Ceiling.Share(100));
    }

    Decision decide(Evidence evidence) {
        return Rules.apply(policy(), evidence, Optional.empty(), NOW);
    }

    /** The rulings on one rule, as text. */
    String on(String rule, Evidence evidence) {
        return shown(rule, decide(evidence));
    }

    String on(String rule, Evidence evidence, Evidence baseline) {
        return shown(rule, Rules.apply(policy(), evidence, Optional.of(baseline), NOW));
    }

    private static String shown(String rule, Decision decision) {
        return decision.rulings().stream()
                .filter(ruling -> ruling.rule().equals(rule))
                .map(Wish::shown)
                .collect(Collectors.joining("\n"));
    }

    private static String shown(Ruling ruling) {
        String head = ruling.standing().shown() + " | " + ruling.wanted() + " | " + ruling.found();
        return ruling.reasons().stream().map(reason -> "\n  " + reason).collect(Collectors.joining("", head, ""));
    }
}
