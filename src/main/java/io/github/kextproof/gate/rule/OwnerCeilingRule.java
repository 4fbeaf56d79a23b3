package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.policy.Ceiling;
import io.github.kextproof.gate.policy.Policy.Allowances;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Only so many tests of one owner may have gone wrong; those that are waived do not count, but show. */
record OwnerCeilingRule(Owner owner, Function<Allowances, Ceiling> ceiling, String advice) implements Rule {

    static final List<Rule> ALL = List.of(
            new OwnerCeilingRule(
                    Owner.PRODUCT,
                    Allowances::product,
                    "the product misbehaved: mend it, or waive the test with an owner and a date"),
            new OwnerCeilingRule(
                    Owner.LAB, Allowances::lab, "the lab's, not the product's: mend the Mac, then run these again"),
            new OwnerCeilingRule(
                    Owner.APPROVAL,
                    Allowances::approval,
                    "nobody pressed Allow in time: see to who approves, then run these again"),
            new OwnerCeilingRule(
                    Owner.CONFIGURATION,
                    Allowances::configuration,
                    "the inventory or the package is not right: mend it, then run these again"),
            new OwnerCeilingRule(
                    Owner.HARNESS,
                    Allowances::harness,
                    "what ran the tests broke, not the product: report it, then run these again"));

    @Override
    public Stream<Ruling> rulings(Matter matter) {
        Ceiling most = ceiling.apply(matter.policy().allow());
        Draft draft = new Draft("allow." + owner.shown(), Limited.wanted(most)).perhaps(advice);
        return Stream.of(Limited.of(matter.cases().those(this::isMine), matter).ruling(draft, most));
    }

    private boolean isMine(Case each) {
        return each.verdict() instanceof Verdict.Wrong wrong && wrong.owner() == owner;
    }
}
