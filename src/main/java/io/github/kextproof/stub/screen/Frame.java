package io.github.kextproof.stub.screen;

import io.github.kextproof.stub.machine.Deed;
import java.util.ArrayList;
import java.util.List;

/** Builds a window: its chrome, then what is inside, with places relative to its top left corner. */
final class Frame {
    private final Place place;
    private final List<Element> children = new ArrayList<>();

    Frame(Place place) {
        this.place = place;
    }

    /** The three buttons and the title that every ordinary window has; of the buttons, Close does something. */
    Frame chrome(String process, String title) {
        children.add(Element.button(at(9, 5, 14, 14), "", Look.CLOSE).doing(Deed.close(process)));
        children.add(Element.button(at(29, 5, 14, 14), "", Look.MINIMIZE));
        children.add(Element.button(at(49, 5, 14, 14), "", Look.ZOOM));
        children.add(Element.text(at(80, 3, place.width() - 160, 17), title, Look.TITLE));
        return this;
    }

    Frame add(Element element) {
        children.add(element);
        return this;
    }

    Place at(int x, int y, int width, int height) {
        return new Place(place.x() + x, place.y() + y, width, height);
    }

    Element build(String title, Look look) {
        return new Element("AXWindow", place, title, look, children);
    }
}
