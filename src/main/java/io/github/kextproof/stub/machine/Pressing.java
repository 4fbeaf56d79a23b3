package io.github.kextproof.stub.machine;

/** How a press of Allow by the person at the desk comes to the machine. */
public enum Pressing {
    /** The machine presses, at the very instant that the person does. */
    BY_ITSELF,
    /** The machine only says when a press is due; somebody else moves a pointer, and the click arrives as a {@link Deed}. */
    FROM_OUTSIDE
}
