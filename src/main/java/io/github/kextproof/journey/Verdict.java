package io.github.kextproof.journey;

/** What a journey came to. */
public sealed interface Verdict {
    /**
     * Every step held.
     *
     * @param approval whether Allow was really pressed on the way
     * @param afterRestart whether protection came only after the Mac was restarted, as a first installation may need
     */
    record Passed(Approval approval, boolean afterRestart) implements Verdict {
        /** Without a restart. */
        public Passed(Approval approval) {
            this(approval, false);
        }
    }

    /**
     * A step failed; the finding says whose fault that is.
     *
     * @param elsewhere whether nothing was tried at all, because somebody else has the Mac: that says nothing about other Macs
     */
    record Failed(Finding finding, boolean elsewhere) implements Verdict {
        /** With something that was tried. */
        public Failed(Finding finding) {
            this(finding, false);
        }
    }

    /**
     * The scenario cannot apply to this Mac.
     *
     * @param reason the fact that rules it out
     */
    record NotApplicable(String reason) implements Verdict {}

    /**
     * The run was cancelled first: neither good nor bad is known.
     *
     * @param standing how far the journey had come, and what it left on the Mac that should not be there
     */
    record Unfinished(String standing) implements Verdict {
        /** Of a journey that was still waiting for its Mac. */
        public static final Unfinished NOT_STARTED = new Unfinished("it had not started");
    }

    /** Whether approval was part of what was proven. */
    enum Approval {
        EXERCISED,
        NOT_EXERCISED
    }
}
