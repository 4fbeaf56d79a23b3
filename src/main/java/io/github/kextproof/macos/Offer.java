package io.github.kextproof.macos;

/** Whether Security & Privacy offers to allow a developer's kernel extension. */
public sealed interface Offer {
    /** It does; this is the button. */
    record Shown(UiElement allow) implements Offer {
        @Override
        public String toString() {
            return "a button on the developer's row";
        }
    }

    /** The pane is open and does not. */
    record Gone() implements Offer {
        @Override
        public String toString() {
            return "no button for the developer";
        }
    }

    /** Extensions of several developers wait: this button, Details, leads to a list instead. */
    record SeveralDevelopers(UiElement details) implements Offer {
        @Override
        public String toString() {
            return "a button for several developers";
        }
    }

    /**
     * The list behind Details is open, and the developer is on it.
     *
     * @param tick the checkbox on the developer's row
     * @param ticked whether it is ticked
     * @param ok the button that allows what is ticked
     */
    record Listed(UiElement tick, boolean ticked, UiElement ok) implements Offer {
        @Override
        public String toString() {
            return "a list of developers with " + (ticked ? "a ticked" : "an empty") + " box for this one";
        }
    }

    /**
     * Allow is there, but for somebody else's extension.
     *
     * @param name as the pane shows it
     */
    record AnotherDeveloper(String name) implements Offer {
        @Override
        public String toString() {
            return "a button beside \"" + name + "\"";
        }
    }

    /** There is no telling. */
    record Unreadable(String why) implements Offer {
        @Override
        public String toString() {
            return "unreadable: " + why;
        }
    }
}
