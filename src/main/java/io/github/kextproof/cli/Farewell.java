package io.github.kextproof.cli;

import io.github.kextproof.report.Summary;
import java.nio.file.Path;

/** What a cancelled run says last. */
final class Farewell {
    private final Summary summary;
    private final Path results;

    Farewell(Summary summary, Path results) {
        this.summary = summary;
        this.results = results;
    }

    String words(Interruption.Ended ended) {
        summary.cancelled();
        return "\nkextproof: the run was cancelled" + how(ended)
                + "\n" + summary.standing()
                + "\n  results      " + results + ", where every journey is named and says how far it had come"
                + "\n  perhaps      " + perhaps(ended);
    }

    private static String how(Interruption.Ended ended) {
        return switch (ended) {
            case IN_ORDER -> "";
            case TOO_SLOWLY -> ", and not everything had ended when it was left after 10 s";
            case AT_ONCE -> " and then cut short by a second signal";
        };
    }

    private static String perhaps(Interruption.Ended ended) {
        String again =
                "run it again; there is no new report, and a Mac without a reset may be left with Defender installed";
        return ended == Interruption.Ended.IN_ORDER
                ? again
                : again + ", commands that still run, and the onboarding script in /tmp/kextproof";
    }
}
