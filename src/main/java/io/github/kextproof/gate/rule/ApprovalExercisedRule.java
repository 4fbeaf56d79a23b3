package io.github.kextproof.gate.rule;

import java.util.List;
import java.util.stream.Stream;

/** In each of the scenarios, Allow must really have been pressed in a test that passed. */
final class ApprovalExercisedRule implements Rule {
    private static final String EXERCISED = "exercised";

    @Override
    public Stream<Ruling> rulings(Matter matter) {
        return matter.policy().approvalExercised().stream().map(scenario -> ruling(matter, scenario));
    }

    private static Ruling ruling(Matter matter, String scenario) {
        String label = matter.policy().dimensions().approval();
        List<Case> there = matter.cases().in(scenario);
        List<Case> passed = there.stream().filter(Case::passed).toList();
        List<Case> exercised = passed.stream()
                .filter(each -> each.result()
                        .labels()
                        .only(label)
                        .filter(EXERCISED::equals)
                        .isPresent())
                .toList();
        Draft draft = new Draft("approval_exercised", "Allow pressed in " + scenario)
                .found(
                        there.isEmpty()
                                ? "never ran"
                                : passed.isEmpty()
                                        ? "none passed"
                                        : "in " + exercised.size() + " of " + passed.size() + " that passed")
                .on(exercised);
        if (passed.isEmpty()) {
            draft.perhaps("nothing was run that could exercise approval: run " + scenario
                    + " to its end, on a Mac that asks for it");
        } else if (exercised.isEmpty()) {
            draft.perhaps("the Macs were approved before: run it on one that was not");
        }
        if (there.isEmpty()) {
            Scenarios.explain(draft, matter, scenario);
        } else if (exercised.isEmpty()) {
            draft.because(there, each -> told(each, label));
        }
        return draft.met(!exercised.isEmpty());
    }

    private static String told(Case each, String label) {
        return each.passed() ? Told.named(each, "passed, " + said(each, label)) : Told.of(each);
    }

    private static String said(Case each, String label) {
        List<String> all = each.result().labels().all(label);
        return all.isEmpty()
                ? "does not say whether Allow was pressed (label " + label + ")"
                : label + " is " + String.join(", ", all);
    }
}
