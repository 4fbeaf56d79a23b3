package io.github.kextproof.inventory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One command of a reset, and what may become of it.
 *
 * @param words the command and its arguments
 * @param deadline how long it may take; as long as the whole reset without one
 * @param accepted texts; a failure whose output has one of them is none
 * @param says texts that the output must have, each as whole words
 * @param retry the failure that passes by itself
 * @param perhaps what to do when it fails
 */
public record ResetStep(
        List<String> words,
        Optional<Duration> deadline,
        List<String> accepted,
        List<String> says,
        Optional<Retry> retry,
        String perhaps) {
    public ResetStep {
        words = List.copyOf(words);
        accepted = List.copyOf(accepted);
        says = List.copyOf(says);
    }

    /**
     * What to do about a failure that passes by itself.
     *
     * @param when a text of its output
     * @param times how often to try again, 1 to 100
     * @param pause before each of them
     */
    public record Retry(String when, int times, Duration pause) {}

    /** A command that must exit 0. */
    static ResetStep of(List<String> words) {
        return new ResetStep(words, Optional.empty(), List.of(), List.of(), Optional.empty(), "");
    }

    /** All that parameters may stand in. */
    Stream<String> texts() {
        return Stream.of(
                        words.stream(),
                        accepted.stream(),
                        says.stream(),
                        retry.stream().map(Retry::when),
                        Stream.of(perhaps))
                .flatMap(all -> all);
    }

    ResetStep filled(UnaryOperator<List<String>> fill) {
        return new ResetStep(
                fill.apply(words),
                deadline,
                fill.apply(accepted),
                fill.apply(says),
                retry.map(told -> new Retry(joined(fill, told.when()), told.times(), told.pause())),
                joined(fill, perhaps));
    }

    private static String joined(UnaryOperator<List<String>> fill, String text) {
        return String.join(" ", fill.apply(List.of(text)));
    }
}
