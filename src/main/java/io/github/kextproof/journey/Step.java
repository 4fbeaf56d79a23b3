package io.github.kextproof.journey;

import java.util.List;

/** One step of a journey: it does something to the Mac, and proves that it worked. */
public final class Step {
    private final String name;
    private final Action action;

    Step(String name, Action action) {
        this.name = name;
        this.action = action;
    }

    /** As the report and the live table show it. */
    public String name() {
        return name;
    }

    /** What it sends to the Mac where all goes well, as {@link Itinerary.Leg} writes it. */
    List<String> commands() {
        return action.commands();
    }

    void perform(Walk walk) {
        action.perform(walk);
    }

    @Override
    public String toString() {
        return name;
    }

    /** What a step does. */
    @FunctionalInterface
    interface Action {
        /** @throws StepFailed if the Mac does not do what it should */
        void perform(Walk walk);

        /** What it sends to the Mac where all goes well, as {@link Itinerary.Leg} writes it. */
        default List<String> commands() {
            return List.of();
        }
    }
}
