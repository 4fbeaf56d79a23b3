package io.github.kextproof.cli;

import io.github.kextproof.journey.Cancellation;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.report.Summary;
import io.github.kextproof.ssh.CommandLine;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What a cancelled run says last. */
final class Farewell {
    private final Summary summary;
    private final Path results;
    private final Cancellation cancellation;

    Farewell(Summary summary, Path results, Cancellation cancellation) {
        this.cancellation = cancellation;
        this.summary = summary;
        this.results = results;
    }

    String words(Interruption.Ended ended) {
        summary.cancelled();
        return "\nkextproof: the run was cancelled" + how(ended)
                + "\n" + summary.standing()
                + "\n  results      " + results + ", where every journey is named and says how far it had come"
                + left()
                + "\n  perhaps      " + perhaps(ended);
    }

    /** Macs that were not left clean, and those whose cleaning was cut short. */
    private String left() {
        List<MacName> cut = cancellation.cleaning();
        String names = cut.stream().map(MacName::value).collect(Collectors.joining(", "));
        return (cut.isEmpty() ? "" : "\n  not clean    " + names + ": cleaning was cut short")
                + summary.unclean().stream()
                        .map(message -> "\n  not clean    " + message.replace("\n", "\n             "))
                        .collect(Collectors.joining());
    }

    private static String how(Interruption.Ended ended) {
        return switch (ended) {
            case IN_ORDER -> "";
            case TOO_SLOWLY -> ", and not everything had ended when it was left";
            case AT_ONCE -> " and then cut short by a second signal";
        };
    }

    private String perhaps(Interruption.Ended ended) {
        return again()
                + "; there is no new report"
                + (ended == Interruption.Ended.IN_ORDER
                        ? ""
                        : ", and Macs may be left with Defender installed, commands that still run, the onboarding script"
                                + " in /tmp/kextproof, and a lease that expires by itself");
    }

    /** Where nothing had been planned yet, or nothing is left, there is nothing that could be taken up. */
    private String again() {
        return summary.isAnythingLeft()
                ? "go on with --rerun-failed " + CommandLine.of(results.toString())
                        + " and another directory for --results: only what failed or was not finished runs again"
                : "run it again";
    }
}
