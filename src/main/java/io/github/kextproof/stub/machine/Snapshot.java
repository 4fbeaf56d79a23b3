package io.github.kextproof.stub.machine;

import java.util.Map;
import java.util.function.Consumer;

/** Whether the hypervisor that hosts the Mac has the snapshot to go back to; the Mac itself cannot tell. */
public final class Snapshot implements Changeable {
    private enum Kept {
        PRESENT,
        MISSING
    }

    private volatile Kept kept = Kept.PRESENT;

    @Override
    public Map<String, Consumer<Wanted>> keys() {
        return Map.of("snapshot", wanted -> kept = wanted.among(Kept.class));
    }

    public boolean isPresent() {
        return kept == Kept.PRESENT;
    }
}
