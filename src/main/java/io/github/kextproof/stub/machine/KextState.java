package io.github.kextproof.stub.machine;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What is odd about Defender's extension; nothing, unless a script says so. */
final class KextState implements Changeable {
    private Optional<Boolean> listed = Optional.empty();
    private Optional<String> version = Optional.empty();
    private boolean refused;

    @Override
    public Map<String, Consumer<Wanted>> keys() {
        return Map.of(
                "kext.loaded", wanted -> listed = wanted.truthOr("actual"),
                "kext.version", wanted -> version = Optional.of(wanted.text()),
                "kext.refuses", wanted -> refused = wanted.truth());
    }

    /** What the kernel lists in place of the truth. */
    Optional<Boolean> listed() {
        return listed;
    }

    /** The version that the kernel lists in place of the product's. */
    Optional<String> version() {
        return version;
    }

    /** Whether policy refuses it although it is approved. */
    boolean refused() {
        return refused;
    }
}
