package io.github.kextproof.doctor;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An answer that is asked for once, however many want it; so is a failure. Not for several threads at once. */
final class Asked<T> {
    private final Supplier<T> question;
    private @Nullable T answer;
    private @Nullable RuntimeException failure;

    Asked(Supplier<T> question) {
        this.question = question;
    }

    /** @throws RuntimeException that of the question, each time */
    T get() {
        if (failure != null) {
            throw failure;
        }
        if (answer == null) {
            answer = ask();
        }
        return answer;
    }

    private T ask() {
        try {
            return question.get();
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }
}
