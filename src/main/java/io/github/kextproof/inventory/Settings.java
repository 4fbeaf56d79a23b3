package io.github.kextproof.inventory;

import io.github.kextproof.mac.MacName;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What an inventory says of a Mac, however the Mac is reached.
 *
 * @param labels words that {@code --mac} selects by
 * @param expectedMacOs what the doctor compares the Mac's macOS with, if the inventory says so
 */
public record Settings(
        MacName name,
        SortedSet<String> labels,
        Product product,
        ApprovalPlan approval,
        Deadlines deadlines,
        Optional<ExpectedMacOs> expectedMacOs) {
    /** Of a Mac with whatever macOS it has. */
    public Settings(
            MacName name, SortedSet<String> labels, Product product, ApprovalPlan approval, Deadlines deadlines) {
        this(name, labels, product, approval, deadlines, Optional.empty());
    }
}
