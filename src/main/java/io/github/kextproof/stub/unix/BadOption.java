package io.github.kextproof.stub.unix;

/** A program was given an option that it does not have here. */
final class BadOption extends Exception {
    private static final long serialVersionUID = 1L;

    private BadOption(String message) {
        super(message);
    }

    static BadOption illegal(char option) {
        return new BadOption("illegal option -- " + option);
    }

    static BadOption withoutValue(char option) {
        return new BadOption("option requires an argument -- " + option);
    }
}
