package io.github.kextproof.bench;

import java.util.Arrays;
import java.util.Locale;

/** Numbers as people read them; what was not measured is not a number, and shown as a dash. */
final class Figures {
    private Figures() {}

    /** Not a number if there are no values. */
    static double median(double... values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static String seconds(double value) {
        return shown(value, value < 10 ? "%.2f" : "%.1f");
    }

    static String milliseconds(double value) {
        return shown(value, value < 10 ? "%.1f" : "%.0f");
    }

    static String ratio(double value) {
        return shown(value, value < 0.1 ? "%.3f" : value < 10 ? "%.2f" : "%.0f");
    }

    static String whole(double value) {
        return shown(value, "%.0f");
    }

    static String percent(double share) {
        return shown(100 * share, "%.1f") + (Double.isNaN(share) ? "" : " %");
    }

    private static String shown(double value, String format) {
        return Double.isNaN(value) || Double.isInfinite(value) ? "-" : String.format(Locale.ROOT, format, value);
    }
}
