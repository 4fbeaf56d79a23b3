package io.github.kextproof.stub.screen;

import io.github.kextproof.stub.machine.Deed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A user interface element as accessibility knows it.
 *
 * @param role such as {@code AXButton}
 * @param text its value or title; may be empty
 * @param deed what a click on it does, if it does anything of its own
 */
public record Element(String role, Place place, String text, Look look, List<Element> children, Optional<Deed> deed) {
    public Element {
        children = List.copyOf(children);
    }

    Element(String role, Place place, String text, Look look, List<Element> children) {
        this(role, place, text, look, children, Optional.empty());
    }

    static Element leaf(String role, Place place, String text, Look look) {
        return new Element(role, place, text, look, List.of());
    }

    static Element text(Place place, String text, Look look) {
        return leaf("AXStaticText", place, text, look);
    }

    static Element button(Place place, String text, Look look) {
        return leaf("AXButton", place, text, look);
    }

    /** The same, with something that a click on it does. */
    Element doing(Deed clicked) {
        return new Element(role, place, text, look, children, Optional.of(clicked));
    }

    /** What a click at a point inside does: what the innermost element there does, or else what it stands in. */
    public Optional<Deed> deedAt(int x, int y) {
        return chainAt(x, y).flatMap(element -> element.deed().stream()).reduce((outer, inner) -> inner);
    }

    /** The same somewhere else, with all that is in it. */
    public Element movedBy(int right, int down) {
        Place moved = new Place(place.x() + right, place.y() + down, place.width(), place.height());
        return new Element(
                role,
                moved,
                text,
                look,
                children.stream().map(child -> child.movedBy(right, down)).toList(),
                deed);
    }

    /** This and whatever else lies under a point inside it, down to the innermost; of two that overlap, the later drawn. */
    Stream<Element> chainAt(int x, int y) {
        Stream<Element> inside =
                children.stream().filter(child -> child.place().contains(x, y)).reduce((below, above) -> above).stream()
                        .flatMap(child -> child.chainAt(x, y));
        return Stream.concat(Stream.of(this), inside);
    }

    /** Everything inside, in the order of System Events' {@code entire contents}: each element before its children. */
    public Stream<Element> contents() {
        return children.stream().flatMap(child -> Stream.concat(Stream.of(child), child.contents()));
    }
}
