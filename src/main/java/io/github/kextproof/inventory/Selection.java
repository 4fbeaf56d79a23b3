package io.github.kextproof.inventory;

/** What came of choosing some of an inventory's Macs. */
public sealed interface Selection {
    /** Every word chose at least one Mac. */
    record Chosen(Inventory inventory) implements Selection {}

    /**
     * At least one word chose nothing, so that nothing is run: a Mac that was asked for and is silently left out would look tested.
     *
     * @param message names those words and what there is to choose from; several lines
     */
    record Unknown(String message) implements Selection {}
}
