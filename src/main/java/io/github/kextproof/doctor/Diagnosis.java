package io.github.kextproof.doctor;

/** What came of one look at a Mac. */
public sealed interface Diagnosis {
    /**
     * As it should be.
     *
     * @param seen what is there, for people
     */
    record Fine(String seen) implements Diagnosis {}

    /** A run may go well all the same. */
    record Doubtful(Complaint complaint) implements Diagnosis {}

    /** A run would fail by it, or not take place. */
    record Bad(Complaint complaint) implements Diagnosis {}

    /**
     * Nothing is known.
     *
     * @param because the check that failed before, with which this one cannot be made
     */
    record NotLooked(String because) implements Diagnosis {}

    /**
     * What is not well.
     *
     * @param what one sentence without a full stop
     * @param expected what a Mac in order would have shown; empty if that goes without saying
     * @param seen what is there instead; empty if the sentence says it
     * @param fix a command or a key of the inventory, and where it belongs
     */
    record Complaint(String what, String expected, String seen, String fix) {}

    /** With nothing more to say than what and what to do. */
    static Bad bad(String what, String fix) {
        return new Bad(new Complaint(what, "", "", fix));
    }

    /** With what should have been there. */
    static Bad bad(String what, String expected, String seen, String fix) {
        return new Bad(new Complaint(what, expected, seen, fix));
    }

    /** With what should have been there. */
    static Doubtful doubtful(String what, String expected, String seen, String fix) {
        return new Doubtful(new Complaint(what, expected, seen, fix));
    }
}
