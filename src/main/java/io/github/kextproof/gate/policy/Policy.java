package io.github.kextproof.gate.policy;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a gate wants of the results.
 *
 * @param file as it was named
 * @param sha256 of the file's bytes, in hexadecimal
 * @param dimensions which labels say what
 * @param minimumExecuted how many tests must have been executed; those that were skipped do not count
 * @param require what must have passed
 * @param allow what may have gone wrong
 * @param fresh how old and how mixed the evidence may be
 * @param real how many tests that passed must come from real Macs
 * @param approvalExercised the scenarios in which Allow must really have been pressed
 * @param waivers the exceptions
 * @param time how long things may take, and how they compare with an earlier run
 */
public record Policy(
        Path file,
        String sha256,
        Dimensions dimensions,
        OptionalInt minimumExecuted,
        List<Requirement> require,
        Allowances allow,
        Freshness fresh,
        OptionalInt real,
        List<String> approvalExercised,
        List<Waiver> waivers,
        TimeLimits time) {
    public Policy {
        require = List.copyOf(require);
        approvalExercised = List.copyOf(approvalExercised);
        waivers = List.copyOf(waivers);
    }

    /**
     * The ceilings on what went wrong, by whose fault it was; a gate is strict unless its policy says otherwise.
     *
     * @param flaky on tests that passed, though not at once
     * @param notApplicable the reasons for which tests may be skipped; with none, no test may be
     */
    public record Allowances(
            Ceiling product,
            Ceiling lab,
            Ceiling approval,
            Ceiling configuration,
            Ceiling harness,
            Ceiling flaky,
            List<Glob> notApplicable) {
        /** What a policy allows that says nothing of it: nothing. */
        public static final Allowances NONE = new Allowances(
                Ceiling.NONE, Ceiling.NONE, Ceiling.NONE, Ceiling.NONE, Ceiling.NONE, Ceiling.NONE, List.of());

        public Allowances {
            notApplicable = List.copyOf(notApplicable);
        }
    }
}
