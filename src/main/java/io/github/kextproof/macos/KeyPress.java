package io.github.kextproof.macos;

import java.util.List;

/** What came of moving the focus to an element with Tab, to press Space there. */
public sealed interface KeyPress {
    /** The focus was on the element, and Space was pressed. */
    record Pressed() implements KeyPress {}

    /**
     * The focus never came to the element, and Space was not pressed.
     *
     * @param visited the roles of what it was on instead, in order and each once
     */
    record Missed(List<String> visited) implements KeyPress {
        public Missed {
            visited = List.copyOf(visited);
        }

        @Override
        public String toString() {
            return visited.isEmpty() ? "on nothing" : "on " + String.join(", ", visited);
        }
    }
}
