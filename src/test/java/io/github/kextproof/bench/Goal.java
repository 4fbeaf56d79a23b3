package io.github.kextproof.bench;

/** A figure that the harness should reach. It decides nothing: whether it was met is written beside it. */
record Goal(String what, double value, String bound, boolean met) {
    static Goal atMost(String what, double value, double most) {
        return new Goal(what, value, "at most " + plain(most), value <= most);
    }

    static Goal atLeast(String what, double value, double least) {
        return new Goal(what, value, "at least " + plain(least), value >= least);
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) ? Figures.whole(bound) : String.valueOf(bound);
    }

    String verdict() {
        return Double.isNaN(value) ? "not measured" : met ? "met" : "missed";
    }
}
