package io.github.kextproof.report;

/** Results or a report cannot be written; the message says what happened and what to do about it. */
public final class ReportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReportException(String message, Throwable cause) {
        super(message, cause);
    }

    ReportException(String message) {
        super(message);
    }
}
