package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.policy.Waiver;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** An exception holds until its day; how much it covers is said, since a glob may reach further than meant. */
final class WaiverRule implements Rule {
    @Override
    public Stream<Ruling> rulings(Matter matter) {
        return matter.policy().waivers().stream().map(waiver -> ruling(matter, waiver));
    }

    private static Ruling ruling(Matter matter, Waiver waiver) {
        boolean expired = waiver.expired(matter.today());
        List<Case> matching = matter.cases().those(each -> waiver.test().matches(each.name()));
        List<Case> excusable = matching.stream().filter(Case::excusable).toList();
        boolean everything = excusable.size() > 1
                && excusable.size() == matter.cases().executed().size();
        Draft draft = new Draft("waivers", waiver.test().text() + " until " + waiver.expires())
                .found(
                        everything
                                ? "covers every test that was executed"
                                : expired
                                        ? "expired "
                                                + Counted.of(
                                                        ChronoUnit.DAYS.between(waiver.expires(), matter.today()),
                                                        "day")
                                                + " ago"
                                        : found(matching.size(), excusable.size()))
                .because(waiver.reason() + " (" + waiver.owner() + ", " + waiver.link() + ")")
                .because(excusable, each -> told(each, matter, expired));
        if (everything) {
            return draft.perhaps("name the tests that are meant: to waive them all is to decide nothing")
                    .met(false);
        }
        return draft.perhaps("mend what it waives, or let " + waiver.owner() + " answer for it until a later day: line "
                        + waiver.line() + " of " + matter.policy().file())
                .met(!expired);
    }

    private static String found(int matching, int excusable) {
        if (matching == 0) {
            return "unused: no test has that name";
        }
        return excusable == 0
                ? "unused: " + Counted.of(matching, "test") + ", none failed or flaky"
                : "covers " + excusable + " of " + Counted.of(matching, "test");
    }

    private static String told(Case each, Matter matter, boolean expired) {
        String open = each.flaky() ? FlakyRule.told(each, matter.policy()) : Told.of(each);
        return expired ? "no longer covered: " + open : open;
    }
}
