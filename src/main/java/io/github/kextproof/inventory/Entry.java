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

    /** A Mac to simulate; it has no address before it was started. */
    record Stub(Settings settings, StubDescription description) implements Entry {}
}
