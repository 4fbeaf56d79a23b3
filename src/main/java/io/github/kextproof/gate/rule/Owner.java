package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.evidence.Result;
import io.github.kextproof.gate.evidence.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who answers for a test that went wrong. */
enum Owner {
    PRODUCT,
    LAB,
    APPROVAL,
    CONFIGURATION,
    HARNESS;

    /**
     * Whom the result names. In other projects the same label names a person: that says nothing, and neither do two of these
     * at once.
     *
     * @param label its name
     */
    static Optional<Owner> saidBy(Result result, String label) {
        List<Owner> said = result.labels().all(label).stream()
                .flatMap(word ->
                        Arrays.stream(values()).filter(owner -> owner.shown().equals(word)))
                .distinct()
                .toList();
        return said.size() == 1 ? Optional.of(said.get(0)) : Optional.empty();
    }

    /** Who it is as far as the status alone can tell: in Allure, a check that failed is the product's. */
    static Owner impliedBy(Status status) {
        return status == Status.FAILED ? PRODUCT : HARNESS;
    }

    /** As results and policies say it. */
    String shown() {
        return name().toLowerCase(Locale.ROOT);
    }
}
