package io.github.kextproof.bundle;

import io.github.kextproof.ssh.Output;
import java.util.Arrays;

/** Keeps one end of what is too long. */
final class Cut {
    private Cut() {}

    static Output to(int most, Question.Keep keep, Output output) {
        if (output.size() <= most) {
            return output;
        }
        byte[] bytes = output.bytes();
        return Output.of(
                keep == Question.Keep.BEGINNING
                        ? Arrays.copyOf(bytes, most)
                        : Arrays.copyOfRange(bytes, bytes.length - most, bytes.length));
    }
}
