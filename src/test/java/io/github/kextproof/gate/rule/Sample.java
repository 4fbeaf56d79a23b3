package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.evidence.Defect;
import io.github.kextproof.gate.evidence.End;
import io.github.kextproof.gate.evidence.Evidence;
import io.github.kextproof.gate.evidence.Labels;
import io.github.kextproof.gate.evidence.Result;
import io.github.kextproof.gate.evidence.Status;
import io.github.kextproof.gate.evidence.Test;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A result as kextproof writes it, and what is different about it. */
final class Sample {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final String name;
    private final Status status;
    private final Map<String, List<String>> labels = new TreeMap<>();
    private String uuid;
    private Optional<String> history;
    private String message = "";
    private End end = End.FINISHED;
    private boolean marked;
    private Instant stop = NOW.minus(Duration.ofHours(1));
    private Duration took = Duration.ofMinutes(10);

    /** @param name {@code SCENARIO on MAC}; any other name says neither */
    private Sample(String name, Status status) {
        this.name = name;
        this.status = status;
        this.uuid = name.replaceAll("[^a-zA-Z0-9]+", "-");
        this.history = Optional.of(name);
        if (name.contains(" on ")) {
            label("suite", name.split(" on ", 2)[0]).label("mac", name.split(" on ", 2)[1]);
        }
        label("macos", "10.15.7").label("locale", "zh-TW").label("management", "none");
        label("product", "101.19.48").label("package.sha256", "aa11").label("harness.commit", "c0ffee");
        label("simulated", "true").label("approval", "exercised");
    }

    static Sample passed(String name) {
        return new Sample(name, Status.PASSED);
    }

    /** A failure of the product, as kextproof says it. */
    static Sample failed(String name) {
        return new Sample(name, Status.FAILED).label("owner", "product").saying("protection stays off");
    }

    static Sample broken(String name, String owner) {
        return new Sample(name, Status.BROKEN).label("owner", owner).saying("the Mac is unreachable");
    }

    static Sample skipped(String name, String why) {
        return new Sample(name, Status.SKIPPED).saying(why);
    }

    static Sample unknown(String name) {
        return new Sample(name, Status.UNKNOWN);
    }

    Sample label(String label, String... values) {
        labels.put(label, List.of(values));
        return this;
    }

    Sample without(String... silenced) {
        labels.keySet().removeAll(Arrays.asList(silenced));
        return this;
    }

    Sample saying(String text) {
        message = text;
        return this;
    }

    Sample unfinished() {
        end = End.CUT_SHORT;
        return this;
    }

    Sample message(String other) {
        message = other;
        return this;
    }

    Sample cancelled() {
        end = End.CANCELLED;
        return this;
    }

    Sample markedFlaky() {
        marked = true;
        return this;
    }

    Sample ended(Duration ago) {
        stop = NOW.minus(ago);
        return this;
    }

    Sample took(Duration duration) {
        took = duration;
        return this;
    }

    /** Another attempt, in a file of its own. */
    Sample file(String other) {
        uuid = other;
        return this;
    }

    Sample history(Optional<String> other) {
        history = other;
        return this;
    }

    Test test() {
        return after();
    }

    Test after(Sample... earlier) {
        return new Test(result(), Stream.of(earlier).map(Sample::result).toList());
    }

    private Result result() {
        return new Result(
                "results/" + uuid + "-result.json",
                uuid,
                history,
                name,
                status,
                end,
                stop.minus(took),
                took,
                new Labels(labels),
                marked,
                message);
    }

    static Evidence evidence(Test... tests) {
        return evidence(List.of(tests));
    }

    static Evidence evidence(List<Test> tests, Defect... defects) {
        return new Evidence(List.of(Path.of("results")), tests, List.of(defects), List.of(), Map.of(), new TreeMap<>());
    }

    static Evidence evidence(Sample... samples) {
        return evidence(Stream.of(samples).map(Sample::test).toList());
    }

    static Evidence nothing() {
        return evidence(List.of());
    }
}
