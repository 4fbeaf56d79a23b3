package io.github.kextproof.fuzz;

import java.util.Map;
import java.util.TreeMap;

/** What came of the inputs of one parser. */
final class Tally {
    private final Map<String, Long> values = new TreeMap<>();
    private final Map<String, Long> refusals = new TreeMap<>();
    private long inputs;
    private long wrong;
    private long nanos;
    private long slowestNanos;
    private long slowestNumber;

    void add(Parser.Ending ending, long number, long parsing, long all) {
        inputs++;
        nanos += all;
        if (parsing > slowestNanos) {
            slowestNanos = parsing;
            slowestNumber = number;
        }
        if (ending instanceof Parser.Ending.Value value) {
            values.merge(Kinds.of(value.value()), 1L, Long::sum);
        } else if (ending instanceof Parser.Ending.Refusal refusal) {
            refusals.merge(refusal.refusal().getClass().getSimpleName(), 1L, Long::sum);
        } else {
            wrong++;
        }
    }

    synchronized void add(Tally other) {
        other.values.forEach((kind, count) -> values.merge(kind, count, Long::sum));
        other.refusals.forEach((kind, count) -> refusals.merge(kind, count, Long::sum));
        inputs += other.inputs;
        wrong += other.wrong;
        nanos += other.nanos;
        if (other.slowestNanos > slowestNanos) {
            slowestNanos = other.slowestNanos;
            slowestNumber = other.slowestNumber;
        }
    }

    Map<String, Long> values() {
        return values;
    }

    Map<String, Long> refusals() {
        return refusals;
    }

    long inputs() {
        return inputs;
    }

    long wrong() {
        return wrong;
    }

    long slowestMicros() {
        return slowestNanos / 1_000;
    }

    long slowestNumber() {
        return slowestNumber;
    }

    /** Of one core, with the making of the inputs. */
    long inputsPerSecond() {
        return nanos == 0 ? 0 : Math.round(inputs * 1e9 / nanos);
    }
}
