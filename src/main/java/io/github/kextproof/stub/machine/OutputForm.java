package io.github.kextproof.stub.machine;

/** How every command's standard output comes over SSH. */
public enum OutputForm {
    PLAIN,
    /** Lines end as a terminal ends them. */
    CRLF,
    /** With a terminal's colors around the text. */
    ESCAPE_CODES
}
