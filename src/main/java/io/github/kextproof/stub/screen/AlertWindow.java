package io.github.kextproof.stub.screen;

import io.github.kextproof.stub.machine.Deed;
import java.util.List;

/** The system's alert that an extension was blocked. */
final class AlertWindow {
    private final Wording wording;

    AlertWindow(Wording wording) {
        this.wording = wording;
    }

    Element element() {
        Frame frame = new Frame(new Place(120, 236, 500, 196));
        frame.add(Element.leaf("AXImage", frame.at(22, 22, 64, 64), "", Look.WARNING));
        frame.add(Element.text(frame.at(106, 20, 380, 18), wording.say("alertTitle"), Look.STRONG));
        List<String> lines = wording.lines("alertText", "Microsoft Corporation");
        for (int i = 0; i < lines.size(); i++) {
            frame.add(Element.text(frame.at(106, 48 + 42 * i, 376, 34), lines.get(i), Look.SMALL));
        }
        return frame.add(Element.button(frame.at(106, 152, 230, 22), wording.say("openSecurity"), Look.BUTTON)
                        .doing(Deed.OPEN_SECURITY))
                .add(Element.button(frame.at(352, 152, 126, 22), wording.say("ok"), Look.DEFAULT_BUTTON)
                        .doing(Deed.DISMISS_ALERT))
                .build(wording.say("alertTitle"), Look.ALERT_WINDOW);
    }
}
