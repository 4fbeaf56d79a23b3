package io.github.kextproof.cli;

/** What the program tells its caller; the same for every command. */
enum ExitCode {
    ALL_WELL(0, "every scenario that applies held"),
    PRODUCT_FAILURE(1, "Defender or macOS misbehaved"),
    USAGE_OR_CONFIGURATION(2, "the command line, the inventory or the package is wrong"),
    TROUBLE(3, "trouble in the lab, with approval, or in kextproof itself"),
    NOTHING_EVALUATED(4, "nothing was evaluated");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    int code() {
        return code;
    }

    String meaning() {
        return meaning;
    }
}
