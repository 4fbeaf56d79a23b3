package io.github.kextproof.journey;

/** A step found out that it cannot hold; the finding says why, and whose fault that is. */
final class StepFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    StepFailed(Finding finding) {
        super(finding.message());
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
