package io.github.kextproof.gate.evidence;

import java.util.List;

/**
 * A test with all its attempts, told apart as in Allure's reports: by history id.
 *
 * @param latest the attempt that counts
 * @param earlier the others, the latest first
 */
public record Test(Result latest, List<Result> earlier) {
    public Test {
        earlier = List.copyOf(earlier);
    }

    /** Whether it passed though not at once: marked so itself, or an earlier attempt went wrong. */
    public boolean flaky() {
        return latest.status() == Status.PASSED
                && (latest.flaky() || earlier.stream().anyMatch(Result::wentWrong));
    }
}
