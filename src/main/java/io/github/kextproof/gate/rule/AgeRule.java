package io.github.kextproof.gate.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** No executed test may be older than that, nor from the future: then the clocks differ, and no age is known. */
final class AgeRule implements Rule {
    /** Clocks of well-kept machines differ by seconds; the rest is generous. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private static final String CLOCK_ADVICE = "the clock here differs from the one where the tests ran: compare both";

    @Override
    public Stream<Ruling> rulings(Matter matter) {
        return matter.policy().fresh().maximumAge().stream()
                .map(most -> ruling(matter.cases().executed(), most, matter.now()));
    }

    private static Ruling ruling(List<Case> executed, Duration most, Instant now) {
        List<Case> oldestFirst = executed.stream()
                .sorted(Comparator.comparing(each -> each.result().stop()))
                .toList();
        List<Case> old = oldestFirst.stream()
                .filter(each -> age(each, now).compareTo(most) > 0)
                .toList();
        List<Case> future = oldestFirst.stream()
                .filter(each -> age(each, now).compareTo(CLOCKS_DIFFER.negated()) < 0)
                .toList();
        Draft draft = new Draft("fresh.maximum_age", "at most " + Spans.age(most) + " old")
                .found(found(oldestFirst, future.size(), now))
                .because(future, each -> Told.named(each, afterNow(each, now)))
                .because(old, each -> Told.named(each, ago(each, now)))
                .perhaps(future.isEmpty() ? "run these again" : CLOCK_ADVICE);
        if (old.isEmpty() && future.isEmpty()) {
            draft.because(oldestFirst.stream().limit(1).toList(), each -> Told.named(each, ago(each, now)));
        }
        return draft.met(!executed.isEmpty() && old.isEmpty() && future.isEmpty());
    }

    private static String found(List<Case> oldestFirst, int future, Instant now) {
        if (oldestFirst.isEmpty()) {
            return "nothing executed";
        }
        return "the oldest " + Spans.age(age(oldestFirst.get(0), now))
                + (future == 0 ? "" : ", " + future + " from the future");
    }

    private static String afterNow(Case each, Instant now) {
        return "ended " + Spans.age(age(each, now).negated()) + " after now, at "
                + each.result().stop();
    }

    private static String ago(Case each, Instant now) {
        return "ended " + Spans.age(age(each, now)) + " ago";
    }

    private static Duration age(Case each, Instant now) {
        return Duration.between(each.result().stop(), now);
    }
}
