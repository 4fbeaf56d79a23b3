package io.github.kextproof.defender;

/** What came of asking Defender for its health. */
public sealed interface HealthAnswer {
    /** It answered. */
    record Read(Protection protection) implements HealthAnswer {
        @Override
        public String toString() {
            return protection.health().shown();
        }
    }

    /**
     * It did not: the daemon cannot be reached, or what it printed is no health.
     *
     * @param why in words, with the exit status
     */
    record Silent(String why) implements HealthAnswer {
        @Override
        public String toString() {
            return why;
        }
    }
}
