package io.github.kextproof.stub.screen;

import io.github.kextproof.stub.machine.Deed;
import io.github.kextproof.stub.machine.Offered;
import io.github.kextproof.stub.machine.Window;
import java.util.ArrayList;
import java.util.List;

/** Security and Privacy, General: with or without the blocked software and its Allow button. */
final class SecurityPane {
    private final Wording wording;
    private static final String PROCESS = "System Preferences";

    private final Window.Security state;
    private final Offered offered;
    private final Frame frame = new Frame(new Place(40, 200, 668, 540));

    SecurityPane(Wording wording, Window.Security state) {
        this.wording = wording;
        this.state = state;
        this.offered = state.offered();
    }

    Element element() {
        String title = wording.say("security");
        frame.chrome(PROCESS, title)
                .add(new Element("AXTabGroup", frame.at(16, 66, 636, 400), "", Look.TABS, tabGroup()))
                .add(Element.button(frame.at(20, 490, 24, 28), "", Look.LOCK))
                .add(Element.text(frame.at(52, 496, 400, 17), wording.say("lock"), Look.BODY))
                .add(Element.button(frame.at(528, 493, 120, 22), wording.say("advanced"), Look.BUTTON));
        state.details().ifPresent(details -> frame.add(new DetailsSheet(wording, details, frame).element()));
        return frame.build(title, Look.WINDOW).doing(Deed.raise(PROCESS));
    }

    private List<Element> tabGroup() {
        List<Element> inside = new ArrayList<>(tabs());
        inside.add(Element.text(frame.at(40, 118, 400, 17), wording.say("password"), Look.BODY));
        inside.add(Element.button(frame.at(448, 115, 180, 22), wording.say("changePassword"), Look.BUTTON));
        inside.add(Element.leaf("AXSplitter", frame.at(36, 160, 596, 1), "", Look.RULE));
        inside.add(Element.text(frame.at(40, 184, 500, 17), wording.say("downloads"), Look.BODY));
        inside.add(Element.leaf("AXRadioButton", frame.at(64, 212, 480, 18), wording.say("appStore"), Look.RADIO));
        inside.add(Element.leaf(
                "AXRadioButton", frame.at(64, 238, 480, 18), wording.say("developers"), Look.SELECTED_RADIO));
        switch (offered.kind()) {
            case NOTHING -> {}
            case ALLOW -> {
                inside.add(rule());
                inside.add(Element.text(
                        frame.at(40, 316, 504, 17), wording.say("blocked", offered.developer()), Look.SMALL));
                inside.add(Element.button(frame.at(552, 313, 80, 22), wording.say("allow"), Look.BUTTON)
                        .doing(Deed.ALLOW));
            }
            case SEVERAL -> {
                inside.add(rule());
                inside.add(Element.text(frame.at(40, 316, 480, 17), wording.say("blockedSeveral"), Look.SMALL));
                inside.add(Element.button(frame.at(532, 313, 100, 22), wording.say("details"), Look.BUTTON)
                        .doing(Deed.SHOW_DETAILS));
            }
        }
        return inside;
    }

    private Element rule() {
        return Element.leaf("AXSplitter", frame.at(36, 288, 596, 1), "", Look.RULE);
    }

    private List<Element> tabs() {
        List<Element> tabs = new ArrayList<>();
        for (String name : wording.say("tabs").split("\\|", -1)) {
            Look look = tabs.isEmpty() ? Look.SELECTED_TAB : Look.TAB;
            tabs.add(Element.leaf("AXRadioButton", frame.at(104 + 115 * tabs.size(), 54, 115, 24), name, look));
        }
        return tabs;
    }
}
