package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.evidence.Defect;
import io.github.kextproof.gate.evidence.Evidence;
import java.util.stream.Stream;

/** Nothing may be there that cannot be read truthfully: it could say anything. */
final class ReadableRule implements Rule {
    @Override
    public Stream<Ruling> rulings(Matter matter) {
        Evidence evidence = matter.evidence();
        Draft draft = new Draft("readable", "no defects")
                .found(Counted.of(evidence.defects(), "defect") + ", " + Counted.of(results(evidence), "result"));
        for (Defect defect : evidence.defects()) {
            draft.because(defect.file() + ": " + defect.why());
        }
        evidence.defects().stream().map(Defect::file).distinct().forEach(draft::on);
        return Stream.of(draft.met(evidence.defects().isEmpty()));
    }

    private static long results(Evidence evidence) {
        return evidence.tests().stream()
                .mapToLong(test -> 1L + test.earlier().size())
                .sum();
    }
}
