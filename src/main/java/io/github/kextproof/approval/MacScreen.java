package io.github.kextproof.approval;

import io.github.kextproof.macos.ConsoleDisplay;
import io.github.kextproof.macos.MainScreen;
import io.github.kextproof.macos.Offer;
import java.util.Optional;

/** What the Mac itself says of its screen and of the pane on it. */
public interface MacScreen {
    /**
     * What the pane offers now.
     *
     * @throws io.github.kextproof.macos.UiRefused if macOS does not let it be looked at
     */
    Offer offer();

    /** Closes the pane and opens it again: an open one does not refresh, and takes no press after a while. */
    void reopen();

    /** The size in points that places are given in; empty if the Mac does not say. */
    Optional<MainScreen> size();

    /** Whether it is locked or asleep. */
    ConsoleDisplay display();
}
