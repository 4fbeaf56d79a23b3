package io.github.kextproof.inventory;

import io.github.kextproof.mac.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Who presses Allow on a Mac. */
public sealed interface ApprovalPlan {
    /**
     * A person at the Mac.
     *
     * @param patience how long they are waited for, on the Mac's own clock
     */
    record Operator(Duration patience) implements ApprovalPlan {}

    /**
     * kextproof itself, with the mouse of the Mac's console as its hypervisor shows it over VNC.
     *
     * @param host of the VNC server; an IPv6 address without brackets
     * @param password empty if the server asks for none
     * @param patience how long it may take, on the Mac's own clock
     * @param templates a directory with pictures of the Allow button as this Mac draws it; empty if the built-in ones do
     */
    record Vnc(String host, int port, Optional<Secret> password, Duration patience, Optional<Path> templates)
            implements ApprovalPlan {}

    /**
     * The same through the console of a Mac that kextproof starts itself; where that is, only whoever starts it knows.
     *
     * @param patience how long it may take, on the Mac's own clock
     */
    record OwnConsole(Duration patience) implements ApprovalPlan {}

    /** Nobody needs to: MDM approved the extension before it came. */
    record Preapproved() implements ApprovalPlan {}
}
