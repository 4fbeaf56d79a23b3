package io.github.kextproof.doctor;

/**
 * What came of one check.
 *
 * @param check its name
 */
public record Checked(String check, Diagnosis diagnosis) {
    boolean isBad() {
        return diagnosis instanceof Diagnosis.Bad;
    }

    boolean isDoubtful() {
        return diagnosis instanceof Diagnosis.Doubtful;
    }
}
