package io.github.kextproof.sight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Looks for a thing of which there are several templates. */
public final class Search {
    /** On stub Macs Allow reaches 0.99, and the text that begins with the same word 0.91 (measured). */
    private static final double ALIKE = 0.95;
    /** So little between two places decides nothing. */
    private static final double CLOSE = 0.03;

    private final List<Template> templates;

    public Search(List<Template> templates) {
        this.templates = List.copyOf(templates);
    }

    /** Looks at all of the screen. */
    public Sighting on(Gray screen) {
        List<Spot> spots = new ArrayList<>();
        for (Template template : templates) {
            collect(template, screen, spots);
        }
        spots.sort(Comparator.comparingDouble(Spot::likeness).reversed());
        List<Spot> distinct = new ArrayList<>();
        for (Spot spot : spots) {
            boolean rivals = spot.likeness() >= spots.get(0).likeness() - CLOSE;
            if (rivals && distinct.stream().noneMatch(spot::overlaps)) {
                distinct.add(spot);
            }
        }
        if (distinct.isEmpty()) {
            return new Sighting.Nothing();
        }
        return distinct.size() == 1 ? new Sighting.Found(distinct.get(0)) : new Sighting.Several(distinct);
    }

    private static void collect(Template template, Gray screen, List<Spot> spots) {
        Probes.On probes = template.probesOn(screen);
        for (int y = 0; y <= screen.height() - template.height(); y++) {
            for (int x = 0; x <= screen.width() - template.width(); x++) {
                if (probes.fit(y * screen.width() + x)) {
                    double likeness = template.likeness(screen, x, y);
                    if (likeness >= ALIKE) {
                        spots.add(new Spot(x, y, template.width(), template.height(), likeness));
                    }
                }
            }
        }
    }
}
