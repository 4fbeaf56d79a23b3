package io.github.kextproof.inventory;

import io.github.kextproof.mac.MacName;

/** One Mac of an inventory: a real one that is reached as it stands, or a stub that must be started first. */
public sealed interface Entry {
    Settings settings();

    default MacName name() {
        return settings().name();
    }

    /** A Mac that exists; how to reach it is in the inventory. */
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
