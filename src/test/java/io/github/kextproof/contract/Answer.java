package io.github.kextproof.contract;

/**
 * What came of a line.
 *
 * @param status the exit status, or a signal's name
 */
record Answer(String status, String out, String err) {
    @Override
    public String toString() {
        return "exit " + status + "\n    out " + shown(out) + "\n    err " + shown(err);
    }

    private static String shown(String text) {
        return text.isEmpty() ? "-" : text.stripTrailing().replace("\n", "\n        ");
    }
}
