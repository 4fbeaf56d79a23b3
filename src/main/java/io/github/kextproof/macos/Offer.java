package io.github.kextproof.macos;

/** Whether Security & Privacy offers to allow a developer's kernel extension. */
public sealed interface Offer {
    /** It does; this is the button. */
    record Shown(UiElement allow) implements Offer {}

    /** The pane is open and does not. */
    record Gone() implements Offer {}

    /** Extensions of several developers wait: a button leads to a list instead. */
    record SeveralDevelopers() implements Offer {}

    /** There is no telling. */
    record Unreadable(String why) implements Offer {}
}
