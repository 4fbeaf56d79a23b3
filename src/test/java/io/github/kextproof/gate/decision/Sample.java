package io.github.kextproof.gate.decision;

import io.github.kextproof.gate.evidence.Defect;
import io.github.kextproof.gate.evidence.End;
import io.github.kextproof.gate.evidence.Evidence;
import io.github.kextproof.gate.evidence.Labels;
import io.github.kextproof.gate.evidence.Result;
import io.github.kextproof.gate.evidence.Status;
import io.github.kextproof.gate.evidence.Test;
import io.github.kextproof.gate.policy.Dimensions;
import io.github.kextproof.gate.policy.Freshness;
import io.github.kextproof.gate.policy.Glob;
import io.github.kextproof.gate.policy.Policy;
import io.github.kextproof.gate.policy.TimeLimits;
import io.github.kextproof.gate.policy.Waiver;
import io.github.kextproof.gate.rule.Decision;
import io.github.kextproof.gate.rule.Outcome;
import io.github.kextproof.gate.rule.Ruling;
import io.github.kextproof.gate.rule.Standing;
import io.github.kextproof.text.Sha256;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Decisions and evidence as the other parts of the gate would make them. */
final class Sample {
    static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    /** Whoever names tests so wants to break out of every format at once. */
    static final String HOSTILE =
            "<script>alert('x')</script> | `rm` ]]> &amp; \"q\" \u001b[31m\u202e\u0000\ud800 *b* _i_\n# top";

    private Sample() {}

    static Ruling met(String rule, String wanted, String found, String... reasons) {
        return new Ruling(rule, wanted, found, true, List.of(reasons), List.of());
    }

    static Ruling notCompared(String rule, String wanted) {
        return new Ruling(rule, wanted, "no baseline given", Standing.NOT_COMPARED, List.of(), List.of());
    }

    static Ruling missed(String rule, String wanted, String found, String... reasons) {
        return new Ruling(rule, wanted, found, false, List.of(reasons), List.of("results/a-result.json"));
    }

    static Decision decision(Evidence evidence, Ruling... rulings) {
        boolean go = Arrays.stream(rulings).noneMatch(Ruling::missed);
        return decision(go ? Outcome.GO : Outcome.NO_GO, evidence, rulings);
    }

    static Decision decision(Outcome outcome, Evidence evidence, Ruling... rulings) {
        return new Decision(policy(), evidence, NOON, outcome, List.of(rulings), List.of());
    }

    static Policy policy(Waiver... waivers) {
        return new Policy(
                Path.of("vms/release-gate.yaml"),
                "ab".repeat(32),
                Dimensions.OWN,
                OptionalInt.of(1),
                List.of(),
                Policy.Allowances.NONE,
                new Freshness(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                OptionalInt.empty(),
                List.of(),
                List.of(waivers),
                new TimeLimits(Map.of(), OptionalInt.empty(), Optional.empty(), Optional.empty()));
    }

    static Waiver waiver(String glob, String expires) {
        return new Waiver(
                new Glob(glob), "qa-lead", "flickers", "https://tracker.example/7", LocalDate.parse(expires), 12);
    }

    static Evidence evidence(Test... tests) {
        return evidence("results", List.of(), tests);
    }

    static Evidence evidence(String directory, List<Defect> defects, Test... tests) {
        TreeMap<String, String> fingerprints = new TreeMap<>();
        for (Test test : tests) {
            fingerprints.put(test.latest().file(), Sha256.of(List.of(test.toString())));
        }
        return new Evidence(List.of(Path.of(directory)), List.of(tests), defects, List.of(), Map.of(), fingerprints);
    }

    static Test passed(String name, String... labels) {
        return test(name, Status.PASSED, "", Duration.ofSeconds(30), labels);
    }

    static Test failed(String name, String message, String... labels) {
        return test(name, Status.FAILED, message, Duration.ofSeconds(30), labels);
    }

    static Test skipped(String name, String message, String... labels) {
        return test(name, Status.SKIPPED, message, Duration.ZERO, labels);
    }

    /** @param labels each {@code name=value} */
    static Test test(String name, Status status, String message, Duration took, String... labels) {
        return new Test(result(name, Optional.of("history of " + name), status, message, took, labels), List.of());
    }

    static Result result(
            String name, Optional<String> history, Status status, String message, Duration took, String... labels) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String label : labels) {
            String[] parts = label.split("=", 2);
            values.put(parts[0], List.of(parts[1]));
        }
        return new Result(
                "results/" + Integer.toHexString(name.hashCode()) + "-result.json",
                "uuid of " + name,
                history,
                name,
                status,
                End.FINISHED,
                NOON.minus(Duration.ofHours(1)),
                took,
                new Labels(values),
                false,
                message);
    }
}
