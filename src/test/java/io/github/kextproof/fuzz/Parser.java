package io.github.kextproof.fuzz;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * A question to a Mac, and what may come of it.
 *
 * @param share of all inputs, in parts per thousand
 * @param good makes good answers, one for each command that the question takes
 * @param intact how many of them, from the first, stay as they are
 * @param words what edits may put into the answers
 * @param ask puts the question to a Mac that answers so
 * @param justified whether a value may come of these answers: decided without the parser, and only as strict as can be
 *     known without it
 * @param refusals exceptions that are the parser's own
 */
record Parser(
        String name,
        int share,
        Function<RandomGenerator, List<Heard>> good,
        int intact,
        Vocabulary words,
        Function<List<Heard>, Object> ask,
        BiPredicate<Object, List<Heard>> justified,
        Class<? extends RuntimeException> refusals) {

    /** What came of it. */
    sealed interface Ending {
        record Value(Object value) implements Ending {}

        record Refusal(RuntimeException refusal) implements Ending {}

        /** A value that the answers do not justify. */
        record Wrong(Object value) implements Ending {}

        /** An exception, or an error, that nobody promised. */
        record Broken(Throwable trouble) implements Ending {}
    }

    Ending feed(List<Heard> answers) {
        Object value;
        try {
            value = ask.apply(answers);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return refusals.isInstance(e) ? new Ending.Refusal((RuntimeException) e) : new Ending.Broken(e);
        }
        return justified.test(value, answers) ? new Ending.Value(value) : new Ending.Wrong(value);
    }

    @Override
    public String toString() {
        return name;
    }
}
