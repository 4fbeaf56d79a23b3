package io.github.kextproof.stub.server;

import java.io.IOException;

/** Gives the guest that is running now. */
@FunctionalInterface
interface GuestLookup {
    /** @throws IOException if the machine is off */
    Guest present() throws IOException;
}
