package io.github.kextproof.gate.policy;

import java.nio.file.Path;

/** Reads a policy file. */
public final class PolicyReader {
    private PolicyReader() {}

    /** @throws io.github.kextproof.document.DocumentException with everything that is wrong, if anything is */
    @SuppressWarnings("DoNotCallSuggester")
    public static Policy read(Path file) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The JSON Schema of policies, for editors. */
    @SuppressWarnings("DoNotCallSuggester")
    public static String schema() {
        throw new UnsupportedOperationException("not built yet");
    }
}
