package io.github.kextproof.gate.decision;

import java.nio.file.Path;

/** A decision record that cannot be relied on; the message says which, why, and what to do, over several lines. */
public final class RecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private RecordException(String message) {
        super(message);
    }

    static RecordException unreadable(Path file, String why) {
        return new RecordException(file + ": the decision record cannot be read: " + why
                + "\n  perhaps    name the file that gate --json wrote");
    }

    static RecordException unreadablePolicy(Path file, String why) {
        return new RecordException(file + ": the policy cannot be read: " + why
                + "\n  perhaps    name the policy that the decision was made with, or leave --policy out");
    }

    static RecordException otherFormat(Path file, String format) {
        return new RecordException(file + ": this version of kextproof does not know such a decision record"
                + "\n  expected   format " + DecisionRecord.FORMAT
                + "\n  actual     format " + format
                + "\n  perhaps    verify it with the version of kextproof that it names");
    }

    static RecordException edited(Path file, String expected, String actual) {
        return new RecordException(file + ": the decision record was changed after it was written"
                + "\n  expected   SHA-256 " + expected + " of its content"
                + "\n  actual     SHA-256 " + actual
                + "\n  perhaps    verify the file as gate --json wrote it, not a copy that somebody has worked on");
    }
}
