package io.github.kextproof.gate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.gate.evidence.Test;
import io.github.kextproof.gate.policy.Ceiling;
import io.github.kextproof.gate.policy.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** Whatever the evidence: GO has what was required, and less evidence never makes GO. */
class GatePropertyTest {
    private static final List<String> SCENARIOS = List.of("fresh", "reapproval");
    private static final List<String> VERSIONS = List.of("10.14.6", "10.15.7");
    private static final Wish WISH = new Wish()
            .require(new Requirement(SCENARIOS, List.of("10.14", "10.15"), List.of(), List.of(), 1))
            .allow(Owner.PRODUCT, new Ceiling.Count(1))
            .allow(Owner.LAB, new Ceiling.Share(30))
            .flaky(new Ceiling.Count(1))
            .waive("* on mac-1", LocalDate.parse("2026-12-31"))
            .oneProduct()
            .approvalExercised("fresh");

    @Provide
    Arbitrary<List<Test>> runs() {
        return tests().list().ofMinSize(4).ofMaxSize(12).map(GatePropertyTest::inFilesOfTheirOwn);
    }

    private static Arbitrary<Sample> tests() {
        Arbitrary<String> names = Combinators.combine(
                        Arbitraries.of(SCENARIOS), Arbitraries.integers().between(1, 3))
                .as((scenario, mac) -> scenario + " on mac-" + mac);
        return Combinators.combine(
                        names, Arbitraries.of(VERSIONS), Arbitraries.integers().between(0, 19))
                .as((name, macos, fate) -> sample(name, fate).label("macos", macos));
    }

    /** Most tests pass, so that GO is common enough. */
    private static Sample sample(String name, int fate) {
        return switch (fate) {
            case 0 -> Sample.failed(name);
            case 1 -> Sample.broken(name, "lab");
            case 2 -> Sample.skipped(name, "not applicable");
            case 3 -> Sample.unknown(name);
            case 4 -> Sample.passed(name).unfinished();
            case 5 -> Sample.passed(name).markedFlaky();
            case 6 -> Sample.passed(name).without("product");
            default -> Sample.passed(name);
        };
    }

    private static List<Test> inFilesOfTheirOwn(List<Sample> samples) {
        return IntStream.range(0, samples.size())
                .mapToObj(i -> samples.get(i).file("file-" + i).test())
                .toList();
    }

    @Property(tries = 2_000, seed = "31", shrinking = ShrinkingMode.BOUNDED)
    void go_means_that_every_required_combination_has_a_test_that_passed(@ForAll("runs") List<Test> tests) {
        Outcome outcome = outcome(tests);
        Statistics.collect(outcome);
        Statistics.coverage(checker -> checker.check(Outcome.GO).percentage(share -> share > 2));
        if (outcome != Outcome.GO) {
            return;
        }
        for (String scenario : SCENARIOS) {
            for (String macos : VERSIONS) {
                assertThat(tests).anyMatch(test -> required(test, scenario, macos));
            }
        }
    }

    private static boolean required(Test test, String scenario, String macos) {
        return test.latest().name().startsWith(scenario + " ")
                && test.latest().labels().all("macos").contains(macos)
                && test.latest().finished()
                && test.latest().status().shown().equals("passed");
    }

    @Property(tries = 2_000, seed = "32", shrinking = ShrinkingMode.BOUNDED)
    void taking_away_a_test_that_passed_at_once_never_turns_no_go_into_go(@ForAll("runs") List<Test> tests) {
        if (outcome(tests) == Outcome.GO) {
            return;
        }
        for (Test test : tests) {
            if (plainlyPassed(test)) {
                assertThat(outcome(tests.stream()
                                .filter(each -> !each.equals(test))
                                .toList()))
                        .isNotEqualTo(Outcome.GO);
            }
        }
    }

    /** One that is flaky, or does not say its version, is what stands in the way; without it there may well be GO. */
    private static boolean plainlyPassed(Test test) {
        return SCENARIOS.stream()
                        .anyMatch(scenario -> VERSIONS.stream().anyMatch(macos -> required(test, scenario, macos)))
                && !test.flaky()
                && !test.latest().labels().all("product").isEmpty();
    }

    private static Outcome outcome(List<Test> tests) {
        return WISH.decide(Sample.evidence(tests)).outcome();
    }
}
