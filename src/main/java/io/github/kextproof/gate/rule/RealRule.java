package io.github.kextproof.gate.rule;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** So many tests must have passed on real Macs; a result that does not say it ran on one, did not. */
final class RealRule implements Rule {
    private static final String REAL = "false";
    private static final String STUB = "true";
    private static final String SILENT = "";

    @Override
    public Stream<Ruling> rulings(Matter matter) {
        return matter.policy().real().stream().mapToObj(least -> ruling(matter, least));
    }

    private static Ruling ruling(Matter matter, int least) {
        String label = matter.policy().dimensions().simulated();
        Map<String, List<Case>> passed =
                matter.cases().passed().stream().collect(Collectors.groupingBy(each -> word(each, label)));
        List<Case> real = passed.getOrDefault(REAL, List.of());
        List<Case> stubs = passed.getOrDefault(STUB, List.of());
        List<Case> silent = passed.getOrDefault(SILENT, List.of());
        Draft draft = new Draft("real", "at least " + least + " passed on real Macs")
                .found(real.size() + " on real Macs, " + stubs.size() + " on stubs"
                        + (silent.isEmpty() ? "" : "; " + silent.size() + " " + Counted.doNot(silent.size()) + " say"))
                .on(real);
        if (real.size() < least) {
            draft.because(stubs, each -> Told.named(each, "passed on a stub"));
            draft.because(silent, each -> Told.named(each, "passed, does not say on what (label " + label + ")"));
        }
        return draft.met(real.size() >= least);
    }

    /** Anything but the two words that have a meaning says nothing. */
    private static String word(Case each, String label) {
        return each.result()
                .labels()
                .only(label)
                .filter(value -> value.equals(REAL) || value.equals(STUB))
                .orElse(SILENT);
    }
}
