package io.github.kextproof.journey;

import io.github.kextproof.lab.Remnant;
import io.github.kextproof.mac.MacName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a Mac was left after a journey; nothing of it changes what the journey came to.
 *
 * @param done what was done, in the past tense
 * @param left what is there now, was not there before, and should have gone
 * @param stays what nobody can undo over SSH, or need not
 * @param trouble why the Mac could not be cleaned, or looked at, if so; {@code left} is then what the journey brought
 * @param byHand how to remove what is left, one line each
 */
public record CleanUp(
        MacName mac,
        List<String> done,
        List<String> left,
        List<String> stays,
        Optional<String> trouble,
        List<String> byHand) {
    /** As the report names it. */
    public static final String STEP = "Leave the Mac clean";

    public CleanUp {
        done = List.copyOf(done);
        left = List.copyOf(left);
        stays = List.copyOf(stays);
        byHand = List.copyOf(byHand);
    }

    /** Of a Mac that the journey did not come to change. */
    static CleanUp nothingDone(MacName mac) {
        return new CleanUp(mac, List.of(), List.of(), List.of(), Optional.empty(), List.of());
    }

    /** With what is left beside what an installation brings. */
    CleanUp leaving(List<Remnant> remnants) {
        return new CleanUp(
                mac,
                done,
                Stream.concat(left.stream(), remnants.stream().map(Remnant::what))
                        .toList(),
                stays,
                trouble.or(() -> remnants.stream().map(Remnant::why).findFirst()),
                Stream.concat(byHand.stream(), remnants.stream().map(Remnant::advice))
                        .toList());
    }

    public boolean isClean() {
        return left.isEmpty() && trouble.isEmpty();
    }

    /** What is wrong with it, in the lab's name; empty if the Mac is clean. */
    public Optional<Finding> finding() {
        return isClean()
                ? Optional.empty()
                : Optional.of(new Finding(
                        mac,
                        Owner.LAB,
                        "the Mac was not left clean",
                        Optional.of("the Mac as the journey found it"),
                        Optional.of(
                                Stream.concat(trouble.stream(), left.stream().map(item -> "left: " + item))
                                        .collect(Collectors.joining("\n"))),
                        Optional.empty(),
                        "by hand, on the Mac: " + String.join("; ", byHand)));
    }

    /** The message, over several lines, without a final newline. */
    public String message() {
        StringBuilder text =
                new StringBuilder(mac + (isClean() ? ": the Mac is clean" : ": the Mac was not left clean"));
        trouble.ifPresent(why -> line(text, "because", why));
        left.forEach(item -> line(text, "left", item));
        stays.forEach(item -> line(text, "stays", item));
        byHand.forEach(command -> line(text, "by hand", command));
        return text.toString();
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append("\n  ").append(label).append(" ".repeat(11 - label.length()));
        text.append(value.strip().replace("\n", "\n             "));
    }
}
