package io.github.kextproof.stub.screen;

import io.github.kextproof.stub.machine.Deed;

/** System Preferences with an icon for each pane. */
final class AllPanesWindow {
    private final Wording wording;

    AllPanesWindow(Wording wording) {
        this.wording = wording;
    }

    Element element() {
        String title = wording.say("preferences");
        Frame frame = new Frame(new Place(40, 200, 668, 420)).chrome("System Preferences", title);
        for (int i = 0; i < 24; i++) {
            // Without a title: real icons are buttons too, and the one that matters is reached by its address.
            frame.add(Element.button(frame.at(46 + i % 6 * 100, 60 + i / 6 * 86, 76, 64), "", Look.TILE));
        }
        return frame.build(title, Look.WINDOW).doing(Deed.raise("System Preferences"));
    }
}
