package io.github.kextproof.stub.screen;

import io.github.kextproof.stub.machine.Deed;
import io.github.kextproof.stub.machine.Details;
import java.util.ArrayList;
import java.util.List;

/** The sheet that lists several developers, one row each. Its layout is a guess, to be confirmed on a lab Mac. */
final class DetailsSheet {
    private static final int ROW = 28;
    private static final int HEAD = 52;
    private static final int WIDTH = 460;

    private final Wording wording;
    private final Details details;
    private final Frame frame;

    /** @param frame of the window that it hangs from */
    DetailsSheet(Wording wording, Details details, Frame frame) {
        this.wording = wording;
        this.details = details;
        this.frame = frame;
    }

    Element element() {
        int rows = details.rows().size() * ROW;
        List<Element> inside = new ArrayList<>();
        inside.add(Element.text(at(20, 18, WIDTH - 40, 17), wording.say("blockedSeveral"), Look.STRONG));
        for (Details.Row row : details.rows()) {
            inside.add(row(row, HEAD + (inside.size() - 1) * ROW));
        }
        int below = HEAD + rows + 18;
        inside.add(Element.button(at(WIDTH - 220, below, 96, 22), wording.say("cancel"), Look.BUTTON)
                .doing(Deed.CANCEL));
        inside.add(Element.button(at(WIDTH - 116, below, 96, 22), wording.say("ok"), Look.DEFAULT_BUTTON)
                .doing(Deed.CONFIRM));
        return new Element("AXSheet", at(0, 0, WIDTH, below + 40), "", Look.SHEET, inside);
    }

    private Element row(Details.Row row, int y) {
        // A checkbox's value is 1 when it is ticked.
        String value = row.ticked() ? "1" : "0";
        Look look = row.ticked() ? Look.TICKED_BOX : Look.BOX;
        return new Element(
                "AXRow",
                at(20, y, WIDTH - 40, ROW),
                "",
                Look.ROW,
                List.of(
                        Element.leaf("AXCheckBox", at(30, y + 6, 16, 16), value, look)
                                .doing(Deed.tick(row.developer())),
                        Element.text(at(58, y + 5, WIDTH - 90, 18), row.developer(), Look.BODY)));
    }

    /** Below the title bar, in the middle of a window 668 points wide. */
    private Place at(int x, int y, int width, int height) {
        return frame.at(104 + x, 24 + y, width, height);
    }
}
