package io.github.kextproof.approval;

import io.github.kextproof.macos.MainScreen;
import io.github.kextproof.macos.Offer;
import io.github.kextproof.macos.UiElement;
import io.github.kextproof.macos.UiRefused;
import io.github.kextproof.sight.Gray;
import io.github.kextproof.sight.Search;
import io.github.kextproof.sight.Sighting;
import io.github.kextproof.sight.Spot;
import io.github.kextproof.vnc.VncScreen;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells where on the console to click: by accessibility where macOS answers, else by the looks of the screen. */
final class Aim {
    /** The console's pixels to a point must be the same across and down, or it shows something else than the main screen. */
    private static final double SKEW = 0.02;

    private final MacScreen mac;
    private final Optional<MainScreen> size;
    private final Search search;
    private final ConsoleWords words;

    Aim(Desk desk, Search search, ConsoleWords words) {
        this.mac = desk.screen();
        this.size = mac.size();
        this.search = search;
        this.words = words;
    }

    /** Where to click next, or why nowhere. */
    sealed interface Target {
        /** On Allow, or on the OK of a list where the developer's row is ticked: this decides. */
        record Decisive(int x, int y) implements Target {}

        /** On Details, or on the developer's empty box: there is more to click. */
        record Leading(int x, int y) implements Target {}

        /** Nowhere. */
        record None(Approval why) implements Target {}
    }

    Target at(VncScreen screen) {
        Optional<Offer> offer = offer();
        if (offer.isEmpty()) {
            return byLooks(screen);
        }
        Optional<Double> scale = scale(screen);
        Offer seen = offer.get();
        if (seen instanceof Offer.Shown shown) {
            return scale.map(pixels -> decisive(shown.allow(), pixels)).orElseGet(() -> byLooks(screen));
        }
        if (!(seen instanceof Offer.SeveralDevelopers) && !(seen instanceof Offer.Listed)) {
            return new Target.None(words.notFound(seen.toString()));
        }
        return scale.map(pixels -> among(seen, pixels))
                .orElseGet(() -> new Target.None(words.noScale(seen.toString())));
    }

    private static Target among(Offer several, double scale) {
        if (several instanceof Offer.Listed listed) {
            return listed.ticked() ? decisive(listed.ok(), scale) : leading(listed.tick(), scale);
        }
        return leading(((Offer.SeveralDevelopers) several).details(), scale);
    }

    private Optional<Offer> offer() {
        try {
            return Optional.of(mac.offer());
        } catch (UiRefused e) {
            return Optional.empty();
        }
    }

    private Optional<Double> scale(VncScreen screen) {
        return size.flatMap(points -> scale(screen, points));
    }

    private static Optional<Double> scale(VncScreen screen, MainScreen points) {
        double across = (double) screen.width() / points.width();
        double down = (double) screen.height() / points.height();
        return Math.abs(across / down - 1) < SKEW ? Optional.of(across) : Optional.empty();
    }

    private static Target decisive(UiElement element, double scale) {
        return new Target.Decisive(
                (int) Math.round(element.centerX() * scale), (int) Math.round(element.centerY() * scale));
    }

    private static Target leading(UiElement element, double scale) {
        return new Target.Leading(
                (int) Math.round(element.centerX() * scale), (int) Math.round(element.centerY() * scale));
    }

    private Target byLooks(VncScreen screen) {
        Sighting sighting = search.on(Gray.of(screen));
        if (sighting instanceof Sighting.Found found) {
            return new Target.Decisive(found.spot().centerX(), found.spot().centerY());
        }
        if (sighting instanceof Sighting.Several several) {
            return new Target.None(
                    words.ambiguous(several.spots().stream().map(Aim::shown).collect(Collectors.joining(", "))));
        }
        return new Target.None(words.notSeen());
    }

    private static String shown(Spot spot) {
        return "one at " + spot.centerX() + "," + spot.centerY();
    }
}
