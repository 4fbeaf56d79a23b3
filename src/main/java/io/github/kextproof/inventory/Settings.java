package io.github.kextproof.inventory;

import io.github.kextproof.mac.MacName;
import java.util.SortedSet;

/**
 * What an inventory says of a Mac, however the Mac is reached.
 *
 * @param labels words that {@code --mac} selects by
 */
public record Settings(
        MacName name, SortedSet<String> labels, Product product, ApprovalPlan approval, Deadlines deadlines) {}
