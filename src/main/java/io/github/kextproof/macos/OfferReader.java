package io.github.kextproof.macos;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the Allow button among a window's elements by its place: titles are in the Mac's language, a developer's name is
 * not.
 */
final class OfferReader {
    /** A name in the quotation marks of whichever language (guess, to be confirmed on a lab Mac). */
    private static final Pattern QUOTED =
            Pattern.compile("[\"\u201C\u201D\u201E\u2018\u201A\u00AB\u2039\u300C\u300E][\\s\u00A0]?"
                    + "([^\"\u201C-\u201E\u2018-\u201A\u00AB\u00BB\u2039\u203A\u300C-\u300F]{2,100}?)"
                    + "[\\s\u00A0]?[\"\u201C\u201D\u2018\u2019\u00BB\u203A\u300D\u300F]");

    private final List<UiElement> elements;

    OfferReader(List<UiElement> elements) {
        this.elements = List.copyOf(elements);
    }

    Offer offer(String developer) {
        if (elements.stream().noneMatch(element -> element.isText() || element.isButton())) {
            return new Offer.Unreadable("the window of System Preferences shows neither text nor buttons yet");
        }
        Optional<UiElement> sheet = elements.stream().filter(UiElement::isSheet).findFirst();
        if (sheet.isPresent()) {
            return new SheetReader(elements, sheet.get()).offer(developer);
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
        return offerToOthers().flatMap(this::others).orElseGet(Offer.Gone::new);
    }

    private Optional<Offer> others(UiElement text) {
        Matcher quoted = QUOTED.matcher(text.text());
        return quoted.find()
                ? Optional.of(new Offer.AnotherDeveloper(quoted.group(1)))
                : buttonRightOf(text).map(Offer.SeveralDevelopers::new);
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
    private Optional<UiElement> offerToOthers() {
        return elements.stream()
                .filter(UiElement::isRadioButton)
                .max(Comparator.comparingInt(UiElement::y))
                .flatMap(this::textWithOneButtonBelow);
    }

    private Optional<UiElement> textWithOneButtonBelow(UiElement lowestChoice) {
        return elements.stream()
                .filter(element -> element.isText() && element.y() >= lowestChoice.y() + lowestChoice.height())
                .filter(text -> buttonRightOf(text).isPresent() && !hasButtonLeftOf(text))
                .findFirst();
    }

    private boolean hasButtonLeftOf(UiElement text) {
        return elements.stream()
                .anyMatch(element -> element.isButton() && element.sharesRowWith(text) && element.x() < text.x());
    }
}
