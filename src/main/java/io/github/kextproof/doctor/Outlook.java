package io.github.kextproof.doctor;

/**
 * Whether a scenario can run on a Mac.
 *
 * @param scenario its name
 * @param why it can not, or not yet; empty if it can
 */
public record Outlook(String scenario, Prospect prospect, String why) {
    /** What would come of it. */
    public enum Prospect {
        /** It can run. */
        RUNS("yes"),
        /** It can, since the Mac is reset before. */
        AFTER_RESET("after reset"),
        /** It applies, and would fail. */
        WOULD_FAIL("would fail"),
        /** It is not about such a Mac, or the Mac is in no state for it. */
        NOT_APPLICABLE("no"),
        /** The Mac could not be asked. */
        UNKNOWN("not known");

        private final String shown;

        Prospect(String shown) {
            this.shown = shown;
        }

        /** As tables show it. */
        public String shown() {
            return shown;
        }
    }
}
