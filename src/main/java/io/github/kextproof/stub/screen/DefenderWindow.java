package io.github.kextproof.stub.screen;

import io.github.kextproof.stub.machine.Deed;
import io.github.kextproof.stub.machine.Window;
import java.util.List;

/** Defender's main window: with the banner, a group that holds a Fix button, or without it and then without any such group. */
final class DefenderWindow {
    private final Wording wording;
    private final Window.Defender state;
    private final Frame frame = new Frame(new Place(440, 64, 800, 560));

    DefenderWindow(Wording wording, Window.Defender state) {
        this.wording = wording;
        this.state = state;
    }

    Element element() {
        frame.chrome(state.application(), state.application());
        if (state.banner()) {
            frame.add(banner());
        }
        boolean well = !state.banner() && state.licensed();
        frame.add(Element.leaf("AXImage", frame.at(348, 122, 104, 120), "", well ? Look.SHIELD : Look.WARNING_SHIELD));
        frame.add(Element.text(
                frame.at(40, 262, 720, 34), wording.say(well ? "protected" : "notProtected"), Look.HEADLINE));
        frame.add(card(0, "threats", "threatsText"));
        frame.add(card(1, "updates", "updatesText"));
        frame.add(card(2, "license", state.licensed() ? "licensed" : "unlicensed"));
        return frame.build(state.application(), Look.APP_WINDOW).doing(Deed.raise(state.application()));
    }

    private Element banner() {
        return new Element(
                "AXGroup",
                frame.at(20, 40, 760, 56),
                "",
                Look.BANNER,
                List.of(
                        Element.text(frame.at(70, 46, 560, 18), wording.say("actionNeeded"), Look.STRONG),
                        Element.text(frame.at(70, 68, 560, 18), wording.say("bannerText"), Look.SMALL),
                        Element.button(frame.at(660, 56, 100, 24), wording.say("fix"), Look.DEFAULT_BUTTON)
                                .doing(Deed.OPEN_SECURITY)));
    }

    private Element card(int index, String title, String text) {
        int x = 40 + index * 246;
        return new Element(
                "AXGroup",
                frame.at(x, 340, 228, 150),
                "",
                Look.CARD,
                List.of(
                        Element.text(frame.at(x + 20, 384, 196, 18), wording.say(title), Look.STRONG),
                        Element.text(frame.at(x + 20, 412, 196, 18), wording.say(text), Look.SMALL)));
    }
}
