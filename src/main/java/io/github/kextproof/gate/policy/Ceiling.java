package io.github.kextproof.gate.policy;

/** How much is still allowed. */
public sealed interface Ceiling {
    /** Not even one. */
    Ceiling NONE = new Count(0);

    /** As a policy says it. */
    String shown();

    /** Whether that many of so many executed tests are allowed. */
    boolean allows(int some, int executed);

    /** At most that many. */
    record Count(int atMost) implements Ceiling {
        @Override
        public String shown() {
            return Integer.toString(atMost);
        }

        @Override
        public boolean allows(int some, int executed) {
            return some <= atMost;
        }
    }

    /**
     * At most that share of the executed tests.
     *
     * @param percent 0 to 100
     */
    record Share(int percent) implements Ceiling {
        @Override
        public String shown() {
            return percent + "%";
        }

        @Override
        public boolean allows(int some, int executed) {
            return 100L * some <= (long) percent * executed;
        }
    }
}
