package io.github.kextproof.gate.decision;

import io.github.kextproof.gate.evidence.Result;
import io.github.kextproof.text.Plain;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Tests that took notably longer, or shorter, than before. */
final class DurationChanges {
    private static final int PERCENT = 20;
    private static final Duration LEAST = Duration.ofSeconds(5);

    private DurationChanges() {}

    /** One line for each test that came to an end in both runs and whose times differ by more than 20 % and 5 s. */
    static List<String> of(List<Pair> pairs) {
        return pairs.stream()
                .filter(pair ->
                        ended(pair.before().latest()) && ended(pair.now().latest()))
                .filter(DurationChanges::notable)
                .map(DurationChanges::shown)
                .toList();
    }

    private static boolean ended(Result result) {
        return result.finished() && result.status().executed();
    }

    private static boolean notable(Pair pair) {
        Duration before = pair.before().latest().took();
        Duration difference = pair.now().latest().took().minus(before).abs();
        return difference.compareTo(LEAST) > 0
                && difference.multipliedBy(100).compareTo(before.multipliedBy(PERCENT)) > 0;
    }

    private static String shown(Pair pair) {
        Duration before = pair.before().latest().took();
        Duration now = pair.now().latest().took();
        // Of nothing, no share can be said.
        String share = before.toMillis() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        " (%+d %%)",
                        Math.round(100.0 * (now.toMillis() - before.toMillis()) / before.toMillis()));
        return Plain.oneLine(Pair.name(pair.now())) + ": " + seconds(before) + " -> " + seconds(now) + share;
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
