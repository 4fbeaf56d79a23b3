package io.github.kextproof.ssh;

import io.github.kextproof.mac.Access;
import java.io.IOException;

/** What runs through a jump host ended with the connection to it. */
final class HopLost extends IOException {
    private static final long serialVersionUID = 1L;

    HopLost(Access hop, Throwable cause) {
        super("that to " + hop.shown() + " broke: " + Loss.of(cause), cause);
    }
}
