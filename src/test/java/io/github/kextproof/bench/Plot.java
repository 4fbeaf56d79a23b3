package io.github.kextproof.bench;

import java.util.List;

/** Panels of bars, one below the other, drawn on whatever can draw rectangles and text. */
final class Plot {
    static final int WIDTH = 900;

    private static final int MARGIN = 16;
    private static final int TITLE = 34;
    private static final int ROW = 22;
    private static final int BAR = 14;
    private static final int GAP = 18;
    private static final int BARS_FROM = 280;
    private static final int LONGEST = WIDTH - BARS_FROM - 110;

    private static final String INK = "#24292f";
    private static final String OWN = "#0969da";
    private static final String OTHERS = "#8c959f";

    private Plot() {}

    /**
     * Bars of one scale.
     *
     * @param unit of the figures
     */
    record Panel(String title, String unit, List<Bar> bars) {}

    /** @param own whether it is the harness's, which is drawn in another colour */
    record Bar(String name, double value, boolean own) {}

    static int height(List<Panel> panels) {
        return 2 * MARGIN
                + panels.stream()
                        .mapToInt(panel -> TITLE + ROW * panel.bars().size() + GAP)
                        .sum();
    }

    static void draw(List<Panel> panels, Canvas canvas) {
        int y = MARGIN;
        for (Panel panel : panels) {
            canvas.text(MARGIN, y + 18, true, INK, panel.title() + ", " + panel.unit());
            y += TITLE;
            double longest = panel.bars().stream()
                    .mapToDouble(Bar::value)
                    .filter(Double::isFinite)
                    .max()
                    .orElse(1);
            for (Bar bar : panel.bars()) {
                draw(bar, longest, y, canvas);
                y += ROW;
            }
            y += GAP;
        }
    }

    private static void draw(Bar bar, double longest, int y, Canvas canvas) {
        int baseline = y + BAR - 2;
        canvas.text(MARGIN, baseline, bar.own(), INK, bar.name());
        if (!Double.isFinite(bar.value())) {
            canvas.text(BARS_FROM, baseline, false, INK, "no figure");
            return;
        }
        int length = (int) Math.max(1, Math.round(LONGEST * bar.value() / longest));
        canvas.bar(BARS_FROM, y, length, BAR, bar.own() ? OWN : OTHERS);
        canvas.text(BARS_FROM + length + 6, baseline, bar.own(), INK, Figures.ratio(bar.value()));
    }
}
