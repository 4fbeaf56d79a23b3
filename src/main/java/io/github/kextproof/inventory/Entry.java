package io.github.kextproof.inventory;

import io.github.kextproof.mac.MacName;

/** One Mac of an inventory: one of a lab, reached as it stands, or a stub that must be started first. */
public sealed interface Entry {
    Settings settings();

    default MacName name() {
        return settings().name();
    }

    /** Whether a stub stands in for the Mac, wherever it runs: no result of it is one of a real Mac. */
    default boolean simulated() {
        return !(this instanceof Lab lab) || lab.host().simulated();
    }

    /** A Mac that runs already; how to reach it is in the inventory. */
    record Lab(Host host) implements Entry {
        @Override
        public Settings settings() {
            return host.settings();
        }
    }

    /**
     * A Mac to simulate; it has no address before it was started.
     *
     * @param inContainer whether in a container of its own, or in this program
     */
    record Stub(Settings settings, StubDescription description, boolean inContainer) implements Entry {
        /** One in this program. */
        public Stub(Settings settings, StubDescription description) {
            this(settings, description, false);
        }
    }
}
