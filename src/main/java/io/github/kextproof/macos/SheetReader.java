package io.github.kextproof.macos;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the sheet behind Details: a row for each developer with a checkbox before the name, and below them the button that
 * confirms, rightmost as in every dialog of macOS. The layout is a guess, to be confirmed on a lab Mac.
 */
final class SheetReader {
    private final List<UiElement> inside;

    /**
     * Takes what follows the sheet, each element before its children, up to the first that lies elsewhere: what is behind the
     * sheet may lie within its borders as well.
     *
     * @param elements of the window, those of the sheet among them
     */
    SheetReader(List<UiElement> elements, UiElement sheet) {
        this.inside = elements.subList(elements.indexOf(sheet) + 1, elements.size()).stream()
                .takeWhile(sheet::holds)
                .toList();
    }

    Offer offer(String developer) {
        Optional<UiElement> tick = inside().filter(
                        element -> element.isText() && element.text().equals(developer))
                .flatMap(name -> boxBefore(name).stream())
                .findFirst();
        Optional<UiElement> ok = inside().filter(element -> element.isButton()
                        && tick.filter(box -> element.y() > box.y()).isPresent())
                .max(Comparator.comparingInt(UiElement::x));
        if (tick.isEmpty() || ok.isEmpty()) {
            return new Offer.Unreadable("a sheet is open that "
                    + (tick.isEmpty() ? "has no row with a checkbox for " + developer : "has no button"));
        }
        return new Offer.Listed(tick.get(), tick.get().text().equals("1"), ok.get());
    }

    /** The one on the name's own row: that of a neighbour would allow somebody else's software. */
    private Optional<UiElement> boxBefore(UiElement name) {
        return inside().filter(element -> element.isCheckBox() && element.sharesRowWith(name) && element.x() < name.x())
                .max(Comparator.comparingInt(UiElement::x));
    }

    private Stream<UiElement> inside() {
        return inside.stream();
    }
}
