package io.github.kextproof.macos;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the Allow button among a window's elements by its place: titles are in the Mac's language, a developer's name is
 * not.
 */
final class OfferReader {
    private final List<UiElement> elements;

    OfferReader(List<UiElement> elements) {
        this.elements = List.copyOf(elements);
    }

    Offer offer(String developer) {
        if (elements.stream().noneMatch(element -> element.isText() || element.isButton())) {
            return new Offer.Unreadable("the window of System Preferences shows neither text nor buttons yet");
        }
        Optional<UiElement> text = elements.stream()
                .filter(element -> element.isText() && element.text().contains(developer))
                .findFirst();
        if (text.isPresent()) {
            return buttonRightOf(text.get())
                    .<Offer>map(Offer.Shown::new)
                    .orElseGet(() -> new Offer.Unreadable(
                            "Security & Privacy names " + developer + ", but no button stands beside the name"));
        }
        return severalDevelopers() ? new Offer.SeveralDevelopers() : new Offer.Gone();
    }

    private Optional<UiElement> buttonRightOf(UiElement text) {
        return elements.stream()
                .filter(element -> element.isButton() && element.sharesRowWith(text) && element.x() > text.x())
                .min(Comparator.comparingInt(UiElement::x));
    }

    /**
     * A guess, to be confirmed on a lab Mac: below the choice of where apps may come from stands a text with a button to its
     * right. The row of the lock, at the bottom, has a button to the left as well.
     */
    private boolean severalDevelopers() {
        return elements.stream()
                .filter(UiElement::isRadioButton)
                .max(Comparator.comparingInt(UiElement::y))
                .map(this::textWithOneButtonBelow)
                .orElse(false);
    }

    private boolean textWithOneButtonBelow(UiElement lowestChoice) {
        return elements.stream()
                .filter(element -> element.isText() && element.y() >= lowestChoice.y() + lowestChoice.height())
                .anyMatch(text -> buttonRightOf(text).isPresent() && !hasButtonLeftOf(text));
    }

    private boolean hasButtonLeftOf(UiElement text) {
        return elements.stream()
                .anyMatch(element -> element.isButton() && element.sharesRowWith(text) && element.x() < text.x());
    }
}
