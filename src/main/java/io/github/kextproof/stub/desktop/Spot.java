package io.github.kextproof.stub.desktop;

import io.github.kextproof.stub.machine.Deed;
import io.github.kextproof.stub.screen.Element;
import io.github.kextproof.stub.screen.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A point on the screen, in points. */
record Spot(int x, int y) {
    static final int STEP_MILLIS = 8;
    static final int PRESS_MILLIS = 60;
    private static final int STEPS = 24;
    private static final int GRID = 6;

    /**
     * Where a click does this: the middle of what does it, or wherever else it can be seen.
     *
     * @param windows from the back to the front
     */
    static Optional<Spot> find(List<Element> windows, Deed deed) {
        return windows.stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.contents()))
                .filter(element -> element.deed().filter(deed::equals).isPresent())
                .flatMap(element -> spots(element.place()))
                .filter(spot -> spot.deed(windows).filter(deed::equals).isPresent())
                .findFirst();
    }

    private static Stream<Spot> spots(Place place) {
        Spot middle = new Spot(place.x() + place.width() / 2, place.y() + place.height() / 2);
        Stream<Spot> grid = IntStream.range(0, (place.height() - 1) / GRID)
                .boxed()
                .flatMap(row -> IntStream.range(0, (place.width() - 1) / GRID)
                        .mapToObj(column ->
                                new Spot(place.x() + column * GRID + GRID / 2, place.y() + row * GRID + GRID / 2)));
        return Stream.concat(Stream.of(middle), grid);
    }

    /** What a click here does. */
    private Optional<Deed> deed(List<Element> windows) {
        return windows.stream()
                .filter(root -> root.place().contains(x, y))
                .reduce((back, front) -> front)
                .flatMap(root -> root.deedAt(x, y));
    }

    /** A straight way, which ends exactly there. */
    Stream<Spot> towards(Spot end) {
        return IntStream.rangeClosed(1, STEPS)
                .mapToObj(step -> new Spot(x + (end.x - x) * step / STEPS, y + (end.y - y) * step / STEPS));
    }
}
