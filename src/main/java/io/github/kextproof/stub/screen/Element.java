package io.github.kextproof.stub.screen;

import java.util.List;
import java.util.stream.Stream;

/**
 * A user interface element as accessibility knows it.
 *
 * @param role such as {@code AXButton}
 * @param text its value or title; may be empty
 */
public record Element(String role, Place place, String text, Look look, List<Element> children) {
    public Element {
        children = List.copyOf(children);
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

    /** Everything inside, in the order of System Events' {@code entire contents}: each element before its children. */
    public Stream<Element> contents() {
        return children.stream().flatMap(child -> Stream.concat(Stream.of(child), child.contents()));
    }
}
