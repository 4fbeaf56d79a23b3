package io.github.kextproof.stub.command;

/** What came of a command. */
record Ran(int exit, String out, String err) {
    static Ran quietly() {
        return new Ran(0, "", "");
    }

    static Ran printing(String out) {
        return new Ran(0, out, "");
    }

    static Ran failing(int exit, String err) {
        return new Ran(exit, "", err);
    }
}
