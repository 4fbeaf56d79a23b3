package io.github.kextproof.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a scenario would do on a Mac, written down without one. */
public final class Itinerary {
    private final List<Leg> legs = new ArrayList<>();
    private List<Condition> conditions = List.of();

    /**
     * A step, as it would be taken.
     *
     * @param commands that it sends where all goes well, once or again and again; words in capitals stand for what is known only
     *     then, and three dots for any number of words
     */
    public record Leg(String step, List<String> commands) {
        public Leg {
            commands = List.copyOf(commands);
        }
    }

    /** A journey to hand to a suite: walking it only writes down where it leads. */
    public Journey journey() {
        return new Journey(this);
    }

    void write(List<Condition> wanted, List<Step> steps) {
        conditions = List.copyOf(wanted);
        legs.add(new Leg(Start.NAME, Start.COMMANDS));
        for (int i = 0; i < steps.size(); i++) {
            List<String> commands = new ArrayList<>(steps.get(i).commands());
            if (i == steps.size() - 1) {
                commands.addAll(Constancy.COMMANDS);
            }
            legs.add(new Leg(steps.get(i).name(), commands));
        }
    }

    /** What must be true of a Mac, in words; whether it is, only the Mac says. */
    public List<String> conditions() {
        return conditions.stream()
                .map(condition -> condition.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .toList();
    }

    /** The same, to hold against a Mac. */
    public List<Condition> wanted() {
        return conditions;
    }

    /** The steps in their order. */
    public List<Leg> legs() {
        return List.copyOf(legs);
    }
}
